using System.Text;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests;

public sealed class MavlinkParserTests
{
    private static readonly MavlinkAddress _sender = new(1, 1);

    private readonly MavlinkParser _parser = new();

    [Fact]
    public void WhenABannerComesFirstItIsSkipped()
    {
        var banner = Encoding.ASCII.GetBytes("\n\nInit ArduCopter V4.5.2 (free RAM: 131072)\r\n");

        _parser.Write([.. banner, .. Frame(new Heartbeat(), 3)]);

        Assert.Equal([3], ReadSequences());
        Assert.Equal(banner.Length, _parser.Counters.SkippedBytes);
    }

    [Fact]
    public void WhenBytesComeOneByOneEveryFrameIsFound()
    {
        var first = Frame(new Attitude { Yaw = 1 }, 1);
        byte[] stream = [.. first, 0xFD, .. Frame(new Heartbeat(), 2), .. FrameV1(3)];
        var found = new List<int>();

        foreach (var value in stream)
        {
            _parser.Write([value]);
            found.AddRange(ReadSequences());
        }
        found.AddRange(ReadToTheEnd());

        Assert.Equal([1, 2, 3], found);
    }

    [Fact]
    public void WhenAFrameIsCutTheNextOneIsFound()
    {
        var cut = Frame(new Attitude { Yawspeed = 1 }, 1)[..20];

        _parser.Write([.. cut, .. Frame(new Heartbeat(), 2), .. Frame(new Heartbeat(), 3)]);

        Assert.Equal([2, 3], ReadToTheEnd());
    }

    [Fact]
    public void WhenNoiseLooksLikeALongFrameTheOnesInsideAreFound()
    {
        byte[] noise = [0xFD, 0xFF, 0x00, 0x00, 0x00, 0x01, 0x01, 0x00, 0x00, 0x00];

        _parser.Write([.. noise, .. Frame(new Heartbeat(), 8), .. Frame(new Heartbeat(), 9)]);

        Assert.Empty(ReadSequences());
        Assert.Equal([8, 9], ReadToTheEnd());
        Assert.Equal(noise.Length, _parser.Counters.SkippedBytes);
    }

    [Fact]
    public void WhenAnyByteOfAFrameIsWrongItIsDroppedAndTheNextIsFound()
    {
        var good = Frame(new Attitude { TimeBootMs = 0x11223344, Yaw = 1 }, 1);
        for (var i = 0; i < good.Length; i++)
        {
            var bad = good.ToArray();
            bad[i] ^= 0x10;
            var parser = new MavlinkParser();

            parser.Write([.. bad, .. Frame(new Heartbeat(), 2)]);

            Assert.Equal([2], ReadToTheEnd(parser));
        }
    }

    [Fact]
    public void WhenAMessageIsUnknownItPassesUnverified()
    {
        var buffer = new byte[MavlinkFrameFormat.Longest];
        var length = MavlinkWriter.WriteRaw(424_242, 17, [1, 2, 3, 4], _sender, 5, buffer);

        _parser.Write(buffer.AsSpan(0, length));

        Assert.True(_parser.TryRead(out var frame));
        Assert.False(frame.IsVerified);
        Assert.Equal(424_242u, frame.MessageId);
        Assert.Equal([1, 2, 3, 4], frame.Payload.ToArray());
        Assert.Equal(buffer.AsSpan(0, length).ToArray(), frame.Raw.ToArray());
        Assert.Equal(1, _parser.Counters.Unverified);
    }

    [Fact]
    public void WhenAnUnknownMessageHasBeenSeenItMayCarryWholeFrames()
    {
        var buffer = new byte[MavlinkFrameFormat.Longest];
        var first = buffer[..MavlinkWriter.WriteRaw(424_242, 17, [1], _sender, 5, buffer)];
        var length = MavlinkWriter.WriteRaw(424_242, 17, Frame(new Heartbeat(), 99), _sender, 6, buffer);

        _parser.Write([.. first, .. buffer.AsSpan(0, length)]);

        Assert.Equal([5, 6], ReadToTheEnd());
    }

    [Fact]
    public void WhenAFlagAsksForSomethingUnknownTheFrameIsDroppedWholeAndCounted()
    {
        var inner = Frame(new Heartbeat(), 7);
        var tunnel = new Tunnel { PayloadLength = (byte)inner.Length };
        inner.CopyTo(tunnel.Payload);
        var frame = Frame(tunnel, 1);
        frame[2] = 0x02;
        var crc = MavlinkCrc.Add(MavlinkCrc.Add(MavlinkCrc.Start, frame.AsSpan(1..^2)), Tunnel.CrcExtra);
        (frame[^2], frame[^1]) = ((byte)crc, (byte)(crc >> 8));

        _parser.Write([.. frame, .. Frame(new Heartbeat(), 2)]);

        Assert.Equal([2], ReadToTheEnd());
        Assert.Equal(1, _parser.Counters.Incompatible);
        Assert.Equal(0, _parser.Counters.SkippedBytes);
    }

    [Fact]
    public void WhenFramesAreNotReadTheOldestAreLostAndNothingBreaks()
    {
        var frame = Frame(new Heartbeat(), 2);
        for (var i = 0; i < 20_000; i++)
        {
            _parser.Write(frame);
        }

        Assert.All(ReadToTheEnd(), sequence => Assert.Equal(2, sequence));
        Assert.True(_parser.Counters.SkippedBytes > 0);
    }

    [Fact]
    public void WhenFramesAreReadNothingIsAllocated()
    {
        var first = Frame(new Attitude { Yaw = 1 }, 1);
        byte[] stream = [.. first, 0xFD, 0x20, .. Frame(new ObstacleDistance(), 2), .. FrameV1(3)];
        var parser = new MavlinkParser();
        ReadMany(parser, stream, 2000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        ReadMany(parser, stream, 10_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(36_000, parser.Counters.Frames);
    }

    private static void ReadMany(MavlinkParser parser, byte[] stream, int times)
    {
        for (var i = 0; i < times; i++)
        {
            parser.Write(stream);
            while (parser.TryRead(out var frame))
            {
                _ = frame.TryRead<Attitude>(out _) || frame.TryRead<ObstacleDistance>(out _)
                    || frame.TryRead<Heartbeat>(out _);
            }
        }
    }

    private static byte[] Frame<TMessage>(in TMessage message, byte sequence)
        where TMessage : struct, IMavlinkMessage<TMessage>
    {
        var buffer = new byte[MavlinkFrameFormat.Longest];
        return buffer[..MavlinkWriter.Write(message, _sender, sequence, buffer)];
    }

    private static byte[] FrameV1(byte sequence)
    {
        var buffer = new byte[MavlinkFrameFormat.Longest];
        return buffer[..MavlinkWriter.WriteV1(new Heartbeat(), _sender, sequence, buffer)];
    }

    private List<int> ReadSequences() => ReadSequences(_parser);

    private List<int> ReadToTheEnd() => ReadToTheEnd(_parser);

    private static List<int> ReadSequences(MavlinkParser parser)
    {
        var sequences = new List<int>();
        while (parser.TryRead(out var frame))
        {
            sequences.Add(frame.Sequence);
        }
        return sequences;
    }

    private static List<int> ReadToTheEnd(MavlinkParser parser)
    {
        var sequences = ReadSequences(parser);
        while (parser.Pending > 0)
        {
            parser.GiveUpPending();
            sequences.AddRange(ReadSequences(parser));
        }
        return sequences;
    }
}
