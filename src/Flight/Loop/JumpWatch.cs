using DroneSeal.Core;

namespace DroneSeal.Flight.Loop;

/// <summary>Notices that the autopilot's position jumped, as when its estimator is reset: what was mapped by
/// the position before stands elsewhere by the one after. One thread.</summary>
internal sealed class JumpWatch
{
    private const float LeastMeters = 1;

    // What a vehicle may do between two words, metres a second squared.
    private const float HardestAcceleration = 5;

    private VehicleState? _last;

    /// <summary>How far the position is from where both velocities would have brought it, metres; 0 where the
    /// vehicle may have flown there.</summary>
    /// <param name="told">As it was told, its time by the autopilot's own clock: words may be held back on
    /// their way.</param>
    internal float Meters(in VehicleState told)
    {
        var before = _last;
        _last = told;
        if (before is not { } last || told.At < last.At)
        {
            return 0;
        }

        var seconds = (float)(told.At - last.At).TotalSeconds;
        var way = 0.5f * seconds * (last.VelocityNed + told.VelocityNed);
        var meters = (told.PositionNed - last.PositionNed - way).Length();
        var possible = LeastMeters + (0.25f * HardestAcceleration * seconds * seconds);
        return meters > possible ? meters : 0;
    }
}
