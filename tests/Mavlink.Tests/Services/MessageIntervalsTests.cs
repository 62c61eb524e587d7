using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

public sealed class MessageIntervalsTests : IDisposable
{
    private readonly Dictionary<uint, TimeSpan> _intervals = [];
    private readonly List<RequestDataStream> _groups = [];
    private Wire _wire = new("perfect", 0);
    private MavResult _refusal = MavResult.Unsupported;
    private bool _knowsIntervals = true;
    private int _asked;

    public void Dispose() => _wire.Dispose();

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireEachMessageComesAtItsRate(string wire, int seed)
    {
        var intervals = Use(wire, seed);
        intervals.Want<LocalPositionNed>(20, _wire.Now);
        intervals.Want<Attitude>(50, _wire.Now);

        Assert.True(_wire.Until(() => intervals.AreAllComing(_wire.Now), 30));
        Assert.Equal(TimeSpan.FromMilliseconds(50), _intervals[LocalPositionNed.MessageId]);
        Assert.Equal(TimeSpan.FromMilliseconds(20), _intervals[Attitude.MessageId]);
    }

    [Fact]
    public void TheRateIsMeasured()
    {
        var intervals = Use("perfect", 1);
        var rate = intervals.Want<LocalPositionNed>(20, _wire.Now);
        _wire.Run(3);
        Assert.InRange(rate.ActualHz(_wire.Now), 19, 21);

        _intervals.Clear();
        _wire.Run(1);
        Assert.InRange(rate.ActualHz(_wire.Now), 0.5, 1.1);
    }

    [Fact]
    public void WhereIntervalsAreNotKnownTheGroupIsAskedFor()
    {
        _knowsIntervals = false;
        var intervals = Use("perfect", 1);
        var rate = intervals.Want<Attitude>(10, _wire.Now);
        _wire.Run(1);

        Assert.True(rate.IsByGroup);
        Assert.Equal((10, 10, 1), (_groups[0].ReqStreamId, _groups[0].ReqMessageRate, _groups[0].StartStop));
    }

    [Fact]
    public void ARefusedMessageIsAskedForEveryThreeSecondsAndNotInAFlood()
    {
        _knowsIntervals = false;
        _refusal = MavResult.Denied;
        var intervals = Use("perfect", 1);
        var rate = intervals.Want<Attitude>(10, _wire.Now);
        _wire.Run(10);

        Assert.InRange(_asked, 3, 4);
        Assert.Contains("denied", rate.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheAutopilotStartsAnewMessagesAreAskedForAgain()
    {
        var intervals = Use("perfect", 1);
        intervals.Want<LocalPositionNed>(20, _wire.Now);
        Assert.True(_wire.Until(() => intervals.AreAllComing(_wire.Now), 5));
        _intervals.Clear();
        Assert.True(_wire.Until(() => !intervals.AreAllComing(_wire.Now), 5));

        Assert.True(_wire.Until(() => intervals.AreAllComing(_wire.Now), 8));
    }

    private MessageIntervals Use(string wire, int seed)
    {
        _wire.Dispose();
        _wire = new Wire(wire, seed);
        var commands = new CommandExchange(_wire.Near, Wire.Autopilot);
        var intervals = new MessageIntervals(_wire.Near, commands);
        _wire.OnFar = Answer;
        _wire.OnNear = (in MavlinkFrame frame, TimeSpan now) =>
        {
            commands.Receive(frame, now);
            intervals.Receive(frame, now);
        };
        _wire.OnTick = now =>
        {
            commands.Tick(now);
            intervals.Tick(now);
            Stream(now);
        };
        return intervals;
    }

    private void Answer(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out RequestDataStream group))
        {
            _groups.Add(group);
        }

        if (!frame.TryRead(out CommandLong command))
        {
            return;
        }

        _asked++;
        if (_knowsIntervals)
        {
            _intervals[(uint)command.Param1] = TimeSpan.FromMicroseconds(command.Param2);
        }

        var result = _knowsIntervals ? MavResult.Accepted : _refusal;
        _wire.Far.Send(new CommandAck { Command = command.Command, Result = result }, now);
    }

    private void Stream(TimeSpan now)
    {
        foreach (var (id, interval) in _intervals)
        {
            if (now.Ticks % interval.Ticks != 0)
            {
                continue;
            }

            if (id == Attitude.MessageId)
            {
                _wire.Far.Send(new Attitude(), now);
            }
            else
            {
                _wire.Far.Send(new LocalPositionNed(), now);
            }
        }
    }
}
