using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class FlightLogTests
{
    private readonly FlightLog _log = new();

    [Fact]
    public void TheSameStateTwiceIsOneEvent()
    {
        _log.Change(TimeSpan.Zero, "link", "up", "first frame");
        _log.Change(TimeSpan.FromSeconds(1), "link", "up", "again");
        _log.Change(TimeSpan.FromSeconds(2), "link", "lost", "silent");

        Assert.Equal(["up", "lost"], _log.Events.Select(entry => entry.State));
    }

    [Fact]
    public void SubjectsAreApart()
    {
        _log.Change(TimeSpan.Zero, "link", "up", "");
        _log.Change(TimeSpan.Zero, "vision", "up", "");

        Assert.Equal(2, _log.Events.Count);
    }

    [Fact]
    public void AFlutteringStateDoesNotEatTheMemory()
    {
        for (var i = 0; i < FlightLog.Capacity + 5; i++)
        {
            _log.Change(TimeSpan.Zero, "link", i % 2 == 0 ? "up" : "lost", "");
        }

        Assert.Equal(FlightLog.Capacity, _log.Events.Count);
        Assert.Equal(5, _log.Dropped);
    }

    [Fact]
    public void OfALongFlightTheBeginningAndTheEndAreKept()
    {
        for (var i = 0; i < 2 * FlightLog.Capacity; i++)
        {
            _log.Note(TimeSpan.FromSeconds(i), "link", "up", "");
        }

        var seconds = _log.Events.Select(entry => (int)entry.At.TotalSeconds).ToList();
        Assert.Equal(0, seconds[0]);
        Assert.Equal((2 * FlightLog.Capacity) - 1, seconds[^1]);
        Assert.Equal(seconds.Order(), seconds);
    }
}
