using DroneSeal.Mavlink.Messages;
using DroneSeal.Tests;

namespace DroneSeal.Mavlink.Tests.Logs;

public sealed class TlogTests
{
    private static readonly MavlinkAddress _sender = new(1, 1);

    [Fact]
    public void ARecordIsABigEndianStampAndTheFrame()
    {
        var frame = Frame(0);
        var log = Write((0x0102030405060708, frame));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, .. frame], log);
    }

    [Fact]
    public void WhatWasWrittenIsReadAgain()
    {
        var log = Write([.. Enumerable.Range(0, 1000).Select(i => ((long)i * 1000, Frame(i)))]);
        using var reader = new TlogReader(new MemoryStream(log));

        for (var i = 0; i < 1000; i++)
        {
            Assert.True(reader.TryRead(out var record));
            Assert.Equal(i * 1000, record.UnixMicroseconds);
            Assert.Equal(Frame(i), record.Frame.ToArray());
        }

        Assert.False(reader.TryRead(out _));
        Assert.Equal(0, reader.SkippedBytes);
    }

    [Fact]
    public void ASignatureIsTakenOffAndTheFrameStaysValid()
    {
        var signed = Signed(new Attitude { Roll = 0.1f, TimeBootMs = 7 });
        var log = Write((5, signed));
        var parser = new MavlinkParser();
        parser.Write(log.AsSpan(8));

        Assert.True(parser.TryRead(out var frame));
        Assert.True(frame.TryRead(out Attitude attitude));
        Assert.Equal(7u, attitude.TimeBootMs);
        Assert.False(frame.IsSigned);
        Assert.Equal(8 + signed.Length - MavlinkFrameFormat.Signature, log.Length);
    }

    [Fact]
    public void ASignatureIsTakenOffAlsoOfAMessageThatNobodyKnows()
    {
        var frame = new byte[MavlinkFrameFormat.Longest];
        var expected = new byte[MavlinkFrameFormat.Longest];
        var length = MavlinkWriter.WriteRaw(54_321, 99, [1, 2, 3], _sender, 4, frame, willBeSigned: true);
        var expectedLength = MavlinkWriter.WriteRaw(54_321, 99, [1, 2, 3], _sender, 4, expected);

        var log = Write((5, frame[..(length + MavlinkFrameFormat.Signature)]));
        Assert.Equal(expected[..expectedLength], log[8..]);
    }

    [Fact]
    public void ASigningKeyIsNeverLogged()
    {
        var bytes = new byte[MavlinkFrameFormat.Longest];
        var length = MavlinkWriter.Write(new SetupSigning { InitialTimestamp = 1 }, _sender, 0, bytes);
        using var stream = new MemoryStream();
        using var writer = new TlogWriter(stream);

        Assert.False(writer.Write(1, bytes.AsSpan(0, length)));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void WhatIsNoWholeFrameIsRefused()
    {
        using var writer = new TlogWriter(new MemoryStream());

        Assert.False(writer.Write(1, Frame(0).AsSpan(1)));
        Assert.False(writer.Write(1, Frame(0).AsSpan(..^1)));
        Assert.False(writer.Write(1, []));
    }

    [Fact]
    public void ACutEndLosesOnlyTheLastRecord()
    {
        var log = Write((1, Frame(1)), (2, Frame(2)), (3, Frame(3)));
        for (var cut = 1; cut < 8 + Frame(3).Length; cut++)
        {
            Assert.Equal([1, 2], StampsOf(log[..^cut]));
        }
    }

    [Fact]
    public void GarbageIsSkippedAndEveryRecordBehindItIsFound()
    {
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++)
        {
            var garbage = new byte[random.Next(1, 400)];
            random.NextBytes(garbage);
            byte[] log = [.. Write((1, Frame(1))), .. garbage, .. Write((2, Frame(2)), (3, Frame(3)))];

            Assert.Equal([1, 2, 3], StampsOf(log).Where(stamp => stamp is >= 1 and <= 3));
        }
    }

    [Fact]
    public void WhateverAFileHoldsReadingEndsWithoutAFault()
    {
        var random = new Random(6);
        var log = Write([.. Enumerable.Range(0, 20).Select(i => ((long)i, Frame(i)))]);
        for (var round = 0; round < 5_000; round++)
        {
            var broken = log.ToArray();
            for (var change = random.Next(20); change >= 0; change--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            Assert.InRange(StampsOf(broken[..random.Next(broken.Length)]).Count, 0, 21);
        }
    }

    [Fact]
    public void OnceWarmWritingAllocatesNothing()
    {
        var frame = Frame(0);
        using var stream = new MemoryStream(new byte[1 << 20]);
        using var writer = new TlogWriter(stream);
        writer.Write(1, frame);
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                writer.Write(i, frame);
            }
        });

        Assert.Equal(0, allocated);
    }

    [SkippableFact]
    public void NodeMavlinkReadsTheLogFrameByFrame()
    {
        const long Stamp = 1_700_000_000_000_000;
        var path = Path.Combine(Directory.CreateTempSubdirectory("droneseal-tlog").FullName, "flight.tlog");
        using (var writer = TlogWriter.Create(path))
        {
            for (var i = 0; i < 200; i++)
            {
                var frame = i % 3 == 0 ? Signed(new Attitude { TimeBootMs = (uint)i, Yaw = 1 }) : Frame(i);
                Assert.True(writer.Write(Stamp + (i * 1000), frame));
            }
        }

        var lines = TlogPeer.Read(path);
        File.Delete(path);

        var expected = Enumerable.Range(0, 200).Select(i => $"{(i % 3 == 0 ? 30 : 0)} {(Stamp / 1000) + i}");
        Assert.Equal(expected, lines);
    }

    internal static byte[] Signed<TMessage>(TMessage message)
        where TMessage : struct, IMavlinkMessage<TMessage>
    {
        var bytes = new byte[MavlinkFrameFormat.Longest];
        var length = MavlinkWriter.Write(message, _sender, 0, bytes, willBeSigned: true);
        new Random(1).NextBytes(bytes.AsSpan(length, MavlinkFrameFormat.Signature));
        return bytes[..(length + MavlinkFrameFormat.Signature)];
    }

    private static byte[] Frame(int number)
    {
        var bytes = new byte[MavlinkFrameFormat.Longest];
        var message = new Heartbeat { CustomMode = (uint)number, Type = MavType.Quadrotor };
        return bytes[..MavlinkWriter.Write(message, _sender, (byte)number, bytes)];
    }

    private static byte[] Write(params (long Stamp, byte[] Frame)[] records)
    {
        using var stream = new MemoryStream();
        using (var writer = new TlogWriter(stream))
        {
            foreach (var (stamp, frame) in records)
            {
                Assert.True(writer.Write(stamp, frame));
            }
        }

        return stream.ToArray();
    }

    private static List<long> StampsOf(byte[] log)
    {
        using var reader = new TlogReader(new MemoryStream(log));
        var stamps = new List<long>();
        while (reader.TryRead(out var record))
        {
            stamps.Add(record.UnixMicroseconds);
        }

        return stamps;
    }
}
