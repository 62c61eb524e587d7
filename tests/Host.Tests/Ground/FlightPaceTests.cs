using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.Tests.Ground;

public sealed class FlightPaceTests
{
    private TimeSpan _real = TimeSpan.FromSeconds(100);

    [Fact]
    public void WhenTheMachineIsFastTheFlightTakesAsLongAsItLasts()
    {
        var pace = Pace();

        Fly(pace, TimeSpan.Zero, TimeSpan.FromSeconds(10), work: TimeSpan.FromMilliseconds(1));

        Assert.InRange(_real.TotalSeconds, 109.98, 110.02);
        Assert.InRange(pace.Rate, 0.99, 1.01);
    }

    [Fact]
    public void WhenTheMachineIsSlowTheFlightIsSlowerAndNothingIsCaughtUpWith()
    {
        var pace = Pace();

        Fly(pace, TimeSpan.Zero, TimeSpan.FromSeconds(5), work: TimeSpan.FromMilliseconds(30));
        Assert.InRange(pace.Rate, 0.3, 0.36);
        var before = _real;
        Fly(pace, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), work: TimeSpan.FromMilliseconds(1));

        Assert.InRange((_real - before).TotalSeconds, 4.9, 5.02);
    }

    private FlightPace Pace() => new(() => _real, span => _real += span);

    private void Fly(FlightPace pace, TimeSpan from, TimeSpan to, TimeSpan work)
    {
        for (var now = from; now < to; now += TimeSpan.FromMilliseconds(10))
        {
            _real += work;
            pace.Wait(now);
        }
    }
}
