using DroneSeal.Host.Flying;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Holds a flight's clock back to the real one. What a busy machine loses is not caught up with:
/// then the flight is slower than real time, and no other.</summary>
/// <param name="clock">Monotonic.</param>
/// <param name="pause">Waits so long.</param>
internal sealed class FlightPace(Func<TimeSpan> clock, Action<TimeSpan> pause)
{
    private static readonly TimeSpan _mostBehind = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(2);
    private TimeSpan? _offset;
    private (TimeSpan Flight, TimeSpan Real) _windowBegan;

    /// <summary>By this machine's clock.</summary>
    internal static FlightPace Real() => new(MonotonicClock.Now, Thread.Sleep);

    /// <summary>Seconds of the flight a real second, over the last seconds; 1 before those.</summary>
    internal double Rate { get; private set; } = 1;

    /// <summary>Waits until the flight's time has come.</summary>
    internal void Wait(TimeSpan flightTime)
    {
        var real = clock();
        var early = flightTime - (real - (_offset ??= real - flightTime));
        if (early > TimeSpan.Zero)
        {
            pause(early);
        }
        else if (early < -_mostBehind)
        {
            _offset = real - flightTime;
        }

        Measure(flightTime, clock());
    }

    private void Measure(TimeSpan flight, TimeSpan real)
    {
        if (_windowBegan == default)
        {
            _windowBegan = (flight, real);
        }
        else if (real - _windowBegan.Real >= _window)
        {
            Rate = (flight - _windowBegan.Flight) / (real - _windowBegan.Real);
            _windowBegan = (flight, real);
        }
    }
}
