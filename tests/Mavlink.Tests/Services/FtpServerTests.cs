using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

/// <summary>The server against requests that no honest client sends.</summary>
public sealed class FtpServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Wire _wire = new("perfect", 0);
    private readonly FtpServer _server;

    public FtpServerTests()
    {
        var box = new FtpMount("box", _folder.Path, IsReadOnly: false, MostFileBytes: 5_000);
        _server = new FtpServer(_wire.Far, [box]);
        _wire.OnFar = _server.Receive;
        _wire.OnTick = _server.Tick;
    }

    public void Dispose()
    {
        _server.Dispose();
        _wire.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void WhateverComesTheServerDoesNotThrowAndWritesNothingOutsideItsMount()
    {
        using var beside = new TemporaryFolder();
        var random = new Random(11);
        for (var round = 0; round < 5_000; round++)
        {
            var message = new FileTransferProtocol { TargetSystem = 1, TargetComponent = 1 };
            var packet = new FtpPacket(message.Payload);
            random.NextBytes(message.Payload);
            packet.Opcode = (FtpOpcode)random.Next(18);
            packet.Session = (byte)random.Next(12);
            if (random.Next(2) == 0)
            {
                var outside = $"/box/../{Path.GetFileName(beside.Path)}/x";
                var names = new[] { "/box/a", "/box/b/c", outside, "/box/b", "/", "box/a\0/box/d" };
                packet.TrySetText(names[random.Next(names.Length)]);
                packet.Offset = (uint)random.Next(6_000);
            }

            _wire.Near.Send(message, _wire.Now);
            _wire.Run(0.01);
        }

        Assert.Empty(Directory.GetFileSystemEntries(beside.Path));
        Assert.All(
            Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories),
            file => Assert.True(new FileInfo(file).Length <= 5_000));
    }

    [Fact]
    public void ABurstBringsTheWholeFileInOrder()
    {
        var bytes = new byte[3_000];
        new Random(12).NextBytes(bytes);
        _folder.Write("log", bytes);
        var got = new List<byte>();
        var sequences = new List<ushort>();
        _wire.OnNear = (in MavlinkFrame frame, TimeSpan _) =>
        {
            Assert.True(frame.TryRead(out FileTransferProtocol message));
            var reply = new FtpPacket(message.Payload);
            if (reply.RequestOpcode == FtpOpcode.BurstReadFile)
            {
                Assert.Equal((uint)got.Count, reply.Offset);
                got.AddRange(reply.Data);
                sequences.Add(reply.Sequence);
            }
        };
        Ask(FtpOpcode.OpenFileReadOnly, 1, text: "/box/log");
        Ask(FtpOpcode.BurstReadFile, 3);

        Assert.Equal(bytes, got);
        Assert.Equal(Enumerable.Range(4, 13).Select(number => (ushort)number), sequences);
    }

    [Fact]
    public void ARequestThatComesTwiceIsDoneOnceAndAnsweredTwice()
    {
        _folder.Write("a", [1]);
        var replies = new List<FtpOpcode>();
        _wire.OnNear = (in MavlinkFrame frame, TimeSpan _) =>
        {
            Assert.True(frame.TryRead(out FileTransferProtocol message));
            replies.Add(new FtpPacket(message.Payload).Opcode);
        };
        Ask(FtpOpcode.RemoveFile, 1, text: "/box/a");
        Ask(FtpOpcode.RemoveFile, 1, text: "/box/a");
        Ask(FtpOpcode.RemoveFile, 3, text: "/box/a");

        Assert.Equal([FtpOpcode.Ack, FtpOpcode.Ack, FtpOpcode.Nak], replies);
    }

    [Fact]
    public void AForgottenFileIsClosedAfterAMinute()
    {
        _folder.Write("a", [1]);
        Ask(FtpOpcode.OpenFileReadOnly, 1, text: "/box/a");
        Assert.Equal(1, _server.OpenFiles);
        _wire.Run(61);

        Assert.Equal(0, _server.OpenFiles);
    }

    private void Ask(FtpOpcode opcode, ushort sequence, string? text = null)
    {
        var message = new FileTransferProtocol { TargetSystem = 1, TargetComponent = 1 };
        var packet = new FtpPacket(message.Payload) { Opcode = opcode, Sequence = sequence, Session = 1 };
        if (text is not null)
        {
            packet.TrySetText(text);
        }

        _wire.Near.Send(message, _wire.Now);
        _wire.Run(0.05);
    }
}
