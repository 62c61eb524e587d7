using DroneSeal.Mavlink.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace DroneSeal.Mavlink.Tests.Messages;

public sealed class MessageTests
{
    private static readonly MavlinkAddress _sender = new(42, 191);

    [Theory]
    [InlineData("HEARTBEAT", 50, 9, 9)]
    [InlineData("ATTITUDE", 39, 28, 28)]
    [InlineData("COMMAND_LONG", 152, 33, 33)]
    [InlineData("SET_POSITION_TARGET_LOCAL_NED", 143, 53, 53)]
    [InlineData("OBSTACLE_DISTANCE", 23, 158, 167)]
    [InlineData("STATUSTEXT", 83, 51, 54)]
    public void WhenAMessageIsWellKnownItsFactsAreToo(
        string name, int crcExtra, int minimumLength, int length)
    {
        var info = MavlinkCatalogue.Messages.Single(message => message.Name == name);

        Assert.Equal((crcExtra, minimumLength, length), (info.CrcExtra, info.MinimumLength, info.Length));
        Assert.Same(info, MavlinkCatalogue.Find(info.Id));
    }

    [Fact]
    public void WhenAnyBytesAreDecodedAndEncodedTheyComeBack()
    {
        var inputs =
            from probe in Gen.Elements(MessageProbe.All.ToArray())
            from bytes in Gen.ArrayOf(ArbMap.Default.GeneratorFor<byte>()).Resize(300)
            select (probe, bytes);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            var whole = new byte[input.probe.Info.Length];
            input.bytes.AsSpan(0, Math.Min(whole.Length, input.bytes.Length)).CopyTo(whole);
            return input.probe.Reencode(input.bytes).SequenceEqual(whole);
        }));
    }

    [Fact]
    public void WhenAnyMessageIsFramedTheParserGivesItBack()
    {
        var inputs =
            from probe in Gen.Elements(MessageProbe.All.ToArray())
            from seed in Gen.Choose(0, int.MaxValue)
            from version in Gen.Choose(probe.Info.Id < 256 ? 1 : 2, 2)
            select (probe, seed, version);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            var payload = SamplePayload.Of(input.probe.Info, input.seed);
            var parser = new MavlinkParser();
            parser.Write(input.probe.Frame(payload, _sender, (byte)input.seed, input.version));
            var kept = input.version == 2 ? payload.Length : input.probe.Info.MinimumLength;
            payload.AsSpan(kept).Clear();
            return parser.TryRead(out var frame)
                && frame.Version == input.version
                && frame.Sender == _sender && frame.Sequence == (byte)input.seed
                && input.probe.Payload(frame)!.SequenceEqual(payload) && parser.Pending == 0;
        }));
    }

    [Fact]
    public void WhenAPayloadEndsInZerosTheyAreLeftOutAndPutBack()
    {
        var buffer = new byte[MavlinkFrameFormat.Longest];
        var length = MavlinkWriter.Write(new ParamRequestList { TargetSystem = 1 }, _sender, 0, buffer);
        var empty = MavlinkWriter.Write(default(ParamRequestList), _sender, 0, buffer.AsSpan(length));
        var parser = new MavlinkParser();

        parser.Write(buffer.AsSpan(0, length + empty));

        Assert.Equal(MavlinkFrameFormat.HeaderV2 + 1 + MavlinkFrameFormat.CheckSum, length);
        Assert.Equal(length, empty);
        Assert.True(parser.TryRead(out var frame));
        Assert.True(frame.TryRead<ParamRequestList>(out var read));
        Assert.Equal(new ParamRequestList { TargetSystem = 1 }, read);
        Assert.True(parser.TryRead(out frame));
        Assert.Equal(1, frame.Payload.Length);
    }

    [Fact]
    public void WhenAPayloadIsLongerThanTheMessageTheRestIsSkipped()
    {
        var buffer = new byte[MavlinkFrameFormat.Longest];
        var payload = new byte[20];
        payload.AsSpan().Fill(9);
        var length = MavlinkWriter.WriteRaw(0, Heartbeat.CrcExtra, payload, _sender, 0, buffer);
        var parser = new MavlinkParser();

        parser.Write(buffer.AsSpan(0, length));

        Assert.True(parser.TryRead(out var frame));
        Assert.True(frame.TryRead<Heartbeat>(out var heartbeat));
        Assert.Equal(0x09090909u, heartbeat.CustomMode);
    }

    [Fact]
    public void WhenAFrameIsAnotherMessageItIsNotRead()
    {
        var buffer = new byte[MavlinkFrameFormat.Longest];
        var length = MavlinkWriter.Write(new Heartbeat(), _sender, 0, buffer);
        var parser = new MavlinkParser();
        parser.Write(buffer.AsSpan(0, length));

        Assert.True(parser.TryRead(out var frame));

        Assert.False(frame.TryRead<Attitude>(out _));
        Assert.True(frame.Is<Heartbeat>());
    }

    [Fact]
    public void WhenVersionOneCannotCarryAMessageItIsRefused() =>
        Assert.Throws<ArgumentException>(
            () => MavlinkWriter.WriteV1(new ObstacleDistance(), _sender, 0, new byte[300]));

    [Fact]
    public void WhenATextIsTooLongItIsCutBetweenTwoCharacters()
    {
        Text10 name = "obstacles of all kinds";
        Text10 cut = "123456789é";

        Assert.Equal("obstacles ", name.ToString());
        Assert.Equal("123456789", cut.ToString());
        Assert.Equal(9, cut.TextLength);
        Assert.Equal("", default(Text10).ToString());
    }

    [Fact]
    public void WhenArraysHoldTheSameTheMessagesAreEqual()
    {
        var first = new ObstacleDistance { Increment = 5 };
        var second = first;
        first.Distances[71] = 65_535;

        Assert.NotEqual(first, second);
        second.Distances[71] = 65_535;
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }
}
