namespace DroneSeal.Sim;

/// <summary>The parameters that flying depends on, in SI units.</summary>
internal sealed record PilotSettings
{
    /// <summary>Greatest speed on the way to a position, metres a second.</summary>
    public float Speed { get; init; } = 10;

    /// <summary>Greatest horizontal acceleration, m/s^2.</summary>
    public float Acceleration { get; init; } = 2.5f;

    /// <summary>Greatest horizontal jerk, m/s^3.</summary>
    public float Jerk { get; init; } = 5;

    /// <summary>Greatest speed up, metres a second.</summary>
    public float ClimbSpeed { get; init; } = 2.5f;

    /// <summary>Greatest speed down, metres a second.</summary>
    public float DescentSpeed { get; init; } = 1.5f;

    /// <summary>Greatest vertical acceleration, m/s^2.</summary>
    public float VerticalAcceleration { get; init; } = 1;

    /// <summary>Deceleration of a hard stop, m/s^2.</summary>
    public float BrakeAcceleration { get; init; } = 7.5f;

    /// <summary>Speed of the last metres of a landing, metres a second.</summary>
    public float LandSpeed { get; init; } = 0.5f;

    /// <summary>Below this height <see cref="LandSpeed"/> holds, metres.</summary>
    public float LandLowAltitude { get; init; } = 10;

    /// <summary>Height of the way home, metres.</summary>
    public float ReturnAltitude { get; init; } = 15;

    /// <summary>
    /// Near home the way home is lower: metres of height for each metre of distance; 0 for never.
    /// </summary>
    public float ReturnConeSlope { get; init; } = 3;

    /// <summary>How long it waits above home.</summary>
    public TimeSpan ReturnWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After this long without a new one a velocity target is no more.</summary>
    public TimeSpan GuidedTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Armed on the ground for this long, it disarms; zero for never.</summary>
    public TimeSpan DisarmDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From arming until a take-off may begin.</summary>
    public TimeSpan ArmingWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>From the start of a take-off until the feet leave the ground.</summary>
    public TimeSpan SpoolTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How far below the height asked for a take-off ends, metres.</summary>
    public float TakeoffShortfall { get; init; } = 0.06f;

    /// <summary>Speed of travel below which the nose does not follow it, metres a second.</summary>
    public float SlowestTravel { get; init; } = 0.5f;

    /// <summary>
    /// Whether targets may lift the vehicle from the ground (PX4), or only a take-off (ArduCopter).
    /// </summary>
    public bool LiftsOffByTarget { get; init; }
}
