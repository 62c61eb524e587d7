using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

public sealed class TimeSynchroniserTests : IDisposable
{
    private TimeSpan _ahead = TimeSpan.FromSeconds(1234.5);
    private Wire _wire = new("perfect", 0);

    public void Dispose() => _wire.Dispose();

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireTheOffsetIsFound(string wire, int seed)
    {
        var time = Use(wire, seed);

        Assert.True(_wire.Until(() => time.IsSettled, 30));
        Assert.InRange((time.Offset - _ahead).Duration().TotalMilliseconds, 0, 12);
        Assert.InRange((time.ToLocal(_wire.Now + _ahead) - _wire.Now).Duration().TotalMilliseconds, 0, 12);
        Assert.InRange(time.Spread.TotalMilliseconds, 0, 30);
    }

    [Fact]
    public void AClockThatJumpedIsFollowed()
    {
        var time = Use("perfect", 1);
        Assert.True(_wire.Until(() => time.IsSettled, 30));
        _ahead = TimeSpan.FromSeconds(3);
        _wire.Run(5);

        Assert.InRange((time.Offset - _ahead).Duration().TotalMilliseconds, 0, 12);
    }

    [Fact]
    public void AnswersToOthersAndInventedOnesDoNotCount()
    {
        var time = Use("perfect", 1);
        _wire.OnFar = null;
        for (var i = 0; i < 50; i++)
        {
            _wire.Far.Send(new TimeSync { Tc1 = 99, Ts1 = i }, _wire.Now);
            _wire.Run(0.02);
        }

        Assert.False(time.IsSettled);
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Fact]
    public void TheOtherSidesRequestIsMirroredWithOurTime()
    {
        Use("perfect", 1);
        var answers = new List<TimeSync>();
        _wire.OnFar = (in MavlinkFrame frame, TimeSpan _) =>
        {
            if (frame.TryRead(out TimeSync message) && message.Tc1 != 0)
            {
                answers.Add(message);
            }
        };
        _wire.Far.Send(new TimeSync { Ts1 = 4711 }, _wire.Now);
        _wire.Run(0.05);

        Assert.Equal(4711, Assert.Single(answers).Ts1);
        Assert.InRange(answers[0].Tc1, 1, _wire.Now.Ticks * 100);
        Assert.Equal((1, 1), (answers[0].TargetSystem, answers[0].TargetComponent));
    }

    private TimeSynchroniser Use(string wire, int seed)
    {
        _wire.Dispose();
        _wire = new Wire(wire, seed);
        var time = new TimeSynchroniser(_wire.Near, Wire.Autopilot);
        _wire.OnFar = (in MavlinkFrame frame, TimeSpan now) =>
        {
            if (frame.TryRead(out TimeSync request) && request.Tc1 == 0)
            {
                _wire.Far.Send(new TimeSync { Ts1 = request.Ts1, Tc1 = (now + _ahead).Ticks * 100 }, now);
            }
        };
        _wire.OnNear = time.Receive;
        _wire.OnTick = time.Tick;
        return time;
    }
}
