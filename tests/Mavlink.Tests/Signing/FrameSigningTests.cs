using DroneSeal.Mavlink.Messages;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Mavlink.Tests.Signing;

public sealed class FrameSigningTests : IDisposable
{
    private static readonly DateTimeOffset _wall = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SigningKey _key = SigningKey.FromPassphrase("orange cone");

    private readonly FakeLink _near = new();
    private readonly FakeLink _far = new();

    public void Dispose()
    {
        _near.Dispose();
        _far.Dispose();
    }

    [Theory]
    [InlineData(SigningPolicy.Off, false, 1)]
    [InlineData(SigningPolicy.Off, true, 1)]
    [InlineData(SigningPolicy.Accept, false, 1)]
    [InlineData(SigningPolicy.Accept, true, 1)]
    [InlineData(SigningPolicy.Require, false, 0)]
    [InlineData(SigningPolicy.Require, true, 1)]
    public void WhenAFrameComesThePolicyDecides(SigningPolicy policy, bool isSigned, int passed)
    {
        Send(new Heartbeat(), Session(_key), isSigned ? SigningPolicy.Require : SigningPolicy.Off);

        var connection = Receive(policy, Session(_key), TimeSpan.Zero);

        Assert.Equal(passed, connection.Statistics.FramesReceived);
        Assert.Equal(1 - passed, connection.Statistics.Signing.RefusedUnsigned);
        Assert.Equal(isSigned && policy != SigningPolicy.Off ? 1 : 0, connection.Statistics.Signing.Verified);
    }

    [Theory]
    [InlineData(SigningPolicy.Accept)]
    [InlineData(SigningPolicy.Require)]
    public void WhenTheKeyIsAnotherTheFrameIsRefused(SigningPolicy policy)
    {
        Send(new Heartbeat(), Session(SigningKey.FromPassphrase("traffic cone")), SigningPolicy.Require);

        var connection = Receive(policy, Session(_key), TimeSpan.Zero);

        Assert.Equal(0, connection.Statistics.FramesReceived);
        Assert.Equal(1, connection.Statistics.Signing.RefusedWrongSignature);
    }

    [Fact]
    public void WhenAnyBitOfASignatureIsWrongTheFrameIsRefused()
    {
        Send(new Heartbeat(), Session(_key), SigningPolicy.Require);
        var frame = _near.Sent[0];
        for (var bit = 0; bit < 8 * MavlinkFrameFormat.Signature; bit++)
        {
            var wrong = frame.ToArray();
            wrong[wrong.Length - MavlinkFrameFormat.Signature + (bit / 8)] ^= (byte)(1 << (bit % 8));
            _far.Arrive(wrong);
        }

        var connection = Receive(SigningPolicy.Accept, Session(_key), TimeSpan.Zero, passOn: false);

        Assert.Equal(0, connection.Statistics.FramesReceived);
        Assert.Equal(8 * MavlinkFrameFormat.Signature, connection.Statistics.Signing.RefusedWrongSignature);
    }

    [Fact]
    public void WhenAFrameComesAgainItIsRefused()
    {
        Send(new Heartbeat(), Session(_key), SigningPolicy.Require);
        _far.Arrive(_near.Sent[0], _near.Sent[0]);

        var connection = Receive(SigningPolicy.Require, Session(_key), TimeSpan.Zero, passOn: false);

        Assert.Equal(1, connection.Statistics.FramesReceived);
        Assert.Equal(1, connection.Statistics.Signing.RefusedReplayed);
    }

    [Fact]
    public void WhenAFrameOfOneLinkComesOverAnotherItIsRefused()
    {
        Send(new Heartbeat(), Session(_key), SigningPolicy.Require);
        var session = Session(_key);
        _far.Arrive(_near.Sent[0]);
        Receive(SigningPolicy.Require, session, TimeSpan.Zero, passOn: false);
        _far.Arrive(_near.Sent[0]);

        var second = Receive(SigningPolicy.Require, session, TimeSpan.Zero, passOn: false);

        Assert.Equal(1, second.Statistics.Signing.RefusedReplayed);
    }

    [Theory]
    [InlineData(60.0, 1)]
    [InlineData(60.001, 0)]
    public void WhenAStampIsMoreThanAMinuteBehindItIsRefused(double secondsLater, int passed)
    {
        Send(new Heartbeat(), Session(_key), SigningPolicy.Require);

        var connection = Receive(SigningPolicy.Require, Session(_key), TimeSpan.FromSeconds(secondsLater));

        Assert.Equal(passed, connection.Statistics.FramesReceived);
        Assert.Equal(1 - passed, connection.Statistics.Signing.RefusedTooOld);
    }

    [Fact]
    public void WhenAProcessRestartsWithoutAClockItsFramesAreStillTaken()
    {
        var store = new MemoryClockStore();
        var receiver = Session(_key);
        for (var life = 1; life <= 3; life++)
        {
            var clock = new SigningClock(store, DateTimeOffset.UnixEpoch, TimeSpan.Zero);
            clock.Observe(SigningTime.Of(_wall), TimeSpan.Zero);
            Send(new Heartbeat(), new SigningSession(_key, clock), SigningPolicy.Require);

            var connection = Receive(SigningPolicy.Require, receiver, TimeSpan.Zero);

            Assert.Equal(1, connection.Statistics.FramesReceived);
        }
    }

    [Fact]
    public void WhenARadioSpeaksItIsHeardUnsigned()
    {
        Send(new RadioStatus { Rssi = 80 }, Session(_key), SigningPolicy.Off);

        var connection = Receive(SigningPolicy.Require, Session(_key), TimeSpan.Zero);

        Assert.Equal(1, connection.Statistics.FramesReceived);
        Assert.Equal(1, connection.Statistics.Signing.PassedUnsigned);
    }

    [Fact]
    public void WhenARadioIsSignedByAnotherItIsHeardAllTheSame()
    {
        var buffer = new byte[MavlinkFrameFormat.Longest];
        var sender = new MavlinkAddress(51, 68);
        var length = MavlinkWriter.Write(new RadioStatus { Rssi = 80 }, sender, 0, buffer, willBeSigned: true);
        _far.Arrive(buffer[..(length + MavlinkFrameFormat.Signature)]);

        var connection = Receive(SigningPolicy.Require, Session(_key), TimeSpan.Zero, passOn: false);

        Assert.Equal(1, connection.Statistics.FramesReceived);
        Assert.Equal(0, connection.Statistics.Signing.Verified);
    }

    [Fact]
    public void WhenAVersionOneFrameComesItCountsAsUnsigned()
    {
        var buffer = new byte[MavlinkFrameFormat.Longest];
        _far.Arrive(buffer[..MavlinkWriter.WriteV1(new Heartbeat(), new MavlinkAddress(1, 1), 0, buffer)]);

        var connection = Receive(SigningPolicy.Require, Session(_key), TimeSpan.Zero, passOn: false);

        Assert.Equal(1, connection.Statistics.Signing.RefusedUnsigned);
    }

    [Fact]
    public void WhenAKeyIsShownItIsNot() => Assert.Equal("signing key (hidden)", _key.ToString());

    [Fact]
    public void WhenAKeyHasAnotherLengthItIsRefused() =>
        Assert.Throws<ArgumentException>(() => SigningKey.FromBytes(new byte[31]));

    [Fact]
    public void WhenWarmSigningAllocatesNothing()
    {
        var signing = Session(_key).ForLink(SigningPolicy.Require, 1);
        var link = new FakeLink { KeepsSent = false };
        using var connection = new MavlinkConnection(link, new MavlinkAddress(1, 191), signing);
        SendMany(connection, 1000);

        // A collection may empty the runtime's own pools once; what a frame costs shows in every round.
        var least = Enumerable.Range(0, 5).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            SendMany(connection, 1000);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.Equal(0, least);
    }

    private static void SendMany(MavlinkConnection connection, int times)
    {
        for (var i = 0; i < times; i++)
        {
            connection.Send(new Attitude { Yaw = i }, TimeSpan.Zero);
        }
    }

    private static SigningSession Session(SigningKey key) =>
        new(key, new SigningClock(new MemoryClockStore(), _wall, TimeSpan.Zero));

    private void Send<TMessage>(in TMessage message, SigningSession session, SigningPolicy policy)
        where TMessage : struct, IMavlinkMessage<TMessage>
    {
        var signing = session.ForLink(policy, 3);
        using var connection = new MavlinkConnection(_near, new MavlinkAddress(1, 1), signing);
        connection.Send(message, TimeSpan.Zero);
    }

    private MavlinkConnection Receive(
        SigningPolicy policy, SigningSession session, TimeSpan now, bool passOn = true)
    {
        if (passOn)
        {
            _near.PassTo(_far);
        }
        var signing = session.ForLink(policy, 0);
        var connection = new MavlinkConnection(_far, new MavlinkAddress(255, 190), signing);
        connection.Poll(now, static (in MavlinkFrame _, TimeSpan _) => { });
        return connection;
    }
}
