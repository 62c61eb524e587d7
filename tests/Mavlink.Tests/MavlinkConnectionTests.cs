using DroneSeal.Mavlink.Messages;
using DroneSeal.Tests;

namespace DroneSeal.Mavlink.Tests;

public sealed class MavlinkConnectionTests : IDisposable
{
    private static readonly MavlinkAddress _companion = new(1, 191);
    private static readonly MavlinkAddress _vehicle = new(1, 1);

    private readonly FakeLink _near = new();
    private readonly FakeLink _far = new();
    private readonly MavlinkConnection _companionSide;
    private readonly MavlinkConnection _vehicleSide;

    public MavlinkConnectionTests()
    {
        _companionSide = new MavlinkConnection(_near, _companion);
        _vehicleSide = new MavlinkConnection(_far, _vehicle);
    }

    public void Dispose()
    {
        _companionSide.Dispose();
        _vehicleSide.Dispose();
        _near.Dispose();
        _far.Dispose();
    }

    [Fact]
    public void WhenMessagesAreSentTheyArriveWithSenderAndSequence()
    {
        _companionSide.Send(new Heartbeat { Type = MavType.OnboardController }, TimeSpan.Zero);
        _companionSide.Send(new Ping { Seq = 7 }, TimeSpan.Zero);
        _near.PassTo(_far);
        var seen = new List<(uint, MavlinkAddress, byte)>();

        var count = _vehicleSide.Poll(TimeSpan.Zero, (in MavlinkFrame frame, TimeSpan _) =>
            seen.Add((frame.MessageId, frame.Sender, frame.Sequence)));

        Assert.Equal(2, count);
        Assert.Equal([(0u, _companion, (byte)0), (4u, _companion, (byte)1)], seen);
    }

    [Fact]
    public void WhenTwoComponentsSendEachCountsForItself()
    {
        for (var i = 0; i < 3; i++)
        {
            _vehicleSide.Send(new Heartbeat(), TimeSpan.Zero);
        }
        _vehicleSide.SendAs(new Heartbeat(), new MavlinkAddress(1, 154), TimeSpan.Zero);
        _far.Sent.RemoveAt(1);
        _far.PassTo(_near);

        _companionSide.Poll(TimeSpan.Zero, static (in MavlinkFrame _, TimeSpan _) => { });

        Assert.Equal(new SequenceLoss(2, 1, 0, 0), _companionSide.LossOf(_vehicle));
        Assert.Equal(new SequenceLoss(1, 0, 0, 0), _companionSide.LossOf(new MavlinkAddress(1, 154)));
        Assert.Equal(default, _companionSide.LossOf(new MavlinkAddress(9, 9)));
        Assert.Equal(1, _companionSide.Statistics.FramesLost);
        Assert.Equal(3, _companionSide.Statistics.FramesReceived);
    }

    [Fact]
    public void WhenTheRestOfAFrameDoesNotComeWhatItHidIsFound()
    {
        _vehicleSide.Send(new Heartbeat(), TimeSpan.Zero);
        _near.Arrive([[0xFD, 0xFF, 0, 0, 0, 1, 1, 0, 0, 0, .. _far.Sent[0]]]);
        var count = 0;
        void Count(in MavlinkFrame frame, TimeSpan now) => count++;

        _companionSide.Poll(TimeSpan.FromSeconds(1), Count);
        _companionSide.Poll(TimeSpan.FromSeconds(1) + MavlinkConnection.RestOfFrame, Count);
        Assert.Equal(0, count);
        _companionSide.Poll(TimeSpan.FromSeconds(1.001) + MavlinkConnection.RestOfFrame, Count);

        Assert.Equal(1, count);
    }

    [Fact]
    public void WhenAKeyIsHandedOverNoLogSeesItAndNobodyPassesItOn()
    {
        var tapped = new List<bool>();
        _vehicleSide.Tap = (_, isOutgoing, _) => tapped.Add(isOutgoing);
        _companionSide.Send(new SetupSigning(), TimeSpan.Zero);
        _companionSide.Send(new Heartbeat(), TimeSpan.Zero);
        _near.PassTo(_far);

        _vehicleSide.Poll(
            TimeSpan.Zero, (in MavlinkFrame frame, TimeSpan now) => _vehicleSide.Forward(frame, now));

        Assert.Equal([false, true], tapped);
        Assert.Single(_far.Sent);
    }

    [Fact]
    public void WhenTheHandlerAnswersTheFrameStaysWhole()
    {
        _companionSide.Send(new Ping { Seq = 7, TimeUsec = 8 }, TimeSpan.Zero);
        _near.PassTo(_far);

        _vehicleSide.Poll(TimeSpan.Zero, (in MavlinkFrame frame, TimeSpan now) =>
        {
            _vehicleSide.Send(new Heartbeat(), now);
            Assert.True(frame.TryRead<Ping>(out var ping));
            Assert.Equal(7u, ping.Seq);
        });

        Assert.Single(_far.Sent);
    }

    [Fact]
    public void WhenWarmSendingAllocatesNothing()
    {
        _near.KeepsSent = false;
        var message = new ObstacleDistance { Increment = 5 };
        Send(2000, message);

        Assert.Equal(0, Allocations.Of(() => Send(10_000, message)));
    }

    [Fact]
    public void WhenWarmReceivingAllocatesNothing()
    {
        var attitudes = 0;
        MavlinkFrameHandler handler = (in MavlinkFrame frame, TimeSpan _) =>
            attitudes += frame.TryRead<Attitude>(out var _) ? 1 : 0;
        _vehicleSide.Send(new Attitude { Yaw = 1 }, TimeSpan.Zero);
        _near.Repeated = [.. _far.Sent[0], .. _far.Sent[0]];
        Poll(1000, handler);
        Assert.Equal(2000, attitudes);

        Assert.Equal(0, Allocations.Of(() => Poll(5000, handler)));
        Assert.Equal(0, (attitudes - 2000) % 10_000);
        Assert.True(attitudes >= 12_000);
    }

    private void Poll(int times, MavlinkFrameHandler handler)
    {
        for (var i = 0; i < times; i++)
        {
            _companionSide.Poll(TimeSpan.Zero, handler);
        }
    }

    private void Send(int times, in ObstacleDistance message)
    {
        for (var i = 0; i < times; i++)
        {
            _companionSide.Send(message, TimeSpan.Zero);
        }
    }
}
