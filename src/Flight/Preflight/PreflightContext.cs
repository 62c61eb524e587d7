namespace DroneSeal.Flight.Preflight;

/// <summary>What the preflight needs to know of the flight.</summary>
public sealed record PreflightContext
{
    /// <summary>Wanted top speed, metres a second.</summary>
    public float SpeedMetersPerSecond { get; init; } = 3;

    /// <summary>Smallest distance that the planner keeps from an obstacle's face.</summary>
    public float StandOffMeters { get; init; } = 0.6f;

    /// <summary>How far obstacles are seen.</summary>
    public float SightMeters { get; init; } = 15;

    /// <summary>From a target being sent to the vehicle beginning to answer.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>How hard the vehicle brakes for certain, metres a second squared.</summary>
    public float Deceleration { get; init; } = 2;

    /// <summary>Whether parameters that can be set in an instant may be set, and read back: the time-out and
    /// the margin.</summary>
    public bool MaySetParameters { get; init; }
}
