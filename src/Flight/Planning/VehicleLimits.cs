namespace DroneSeal.Flight;

/// <summary>What the vehicle can do and how large it is.</summary>
public sealed record VehicleLimits
{
    /// <summary>An autopilot that flies on for longer than this cannot be flown by targets.</summary>
    public static readonly TimeSpan LongestAutopilotTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Of the smallest upright cylinder around the vehicle.</summary>
    public float RadiusMeters { get; init; } = 0.35f;

    /// <summary>Half the vehicle's height.</summary>
    public float HalfHeightMeters { get; init; } = 0.2f;

    /// <summary>Greatest horizontal speed that is ever asked for, metres a second.</summary>
    public float MaxSpeed { get; init; } = 3f;

    /// <summary>How fast a speed is taken up, metres a second squared.</summary>
    public float Acceleration { get; init; } = 2f;

    /// <summary>How fast an acceleration changes, metres a second cubed (ArduPilot's PSC_JERK_XY).</summary>
    public float Jerk { get; init; } = 5f;

    /// <summary>How hard the vehicle brakes for certain, metres a second squared.</summary>
    public float Deceleration { get; init; } = 2f;

    /// <summary>Upward, metres a second.</summary>
    public float MaxClimb { get; init; } = 1.5f;

    /// <summary>Downward, metres a second.</summary>
    public float MaxDescend { get; init; } = 1f;

    /// <summary>Radians a second.</summary>
    public float MaxYawRate { get; init; } = 1.5f;

    /// <summary>From a target being sent to the vehicle beginning to answer.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromSeconds(0.15);

    /// <summary>How long the autopilot flies on when targets stop coming.</summary>
    public TimeSpan AutopilotTimeout { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Never higher over the local origin than this.</summary>
    public float MaxAltitudeMeters { get; init; } = 30f;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        (string Name, float Value)[] positive =
        [
            (nameof(RadiusMeters), RadiusMeters),
            (nameof(HalfHeightMeters), HalfHeightMeters),
            (nameof(MaxSpeed), MaxSpeed),
            (nameof(Acceleration), Acceleration),
            (nameof(Jerk), Jerk),
            (nameof(Deceleration), Deceleration),
            (nameof(MaxClimb), MaxClimb),
            (nameof(MaxDescend), MaxDescend),
            (nameof(MaxYawRate), MaxYawRate),
            (nameof(MaxAltitudeMeters), MaxAltitudeMeters),
        ];
        foreach (var (name, value) in positive)
        {
            if (!(value is > 0f and < 1000f))
            {
                yield return $"{name} is {value}; it must be positive.";
            }
        }

        if (Latency < TimeSpan.Zero || Latency > TimeSpan.FromSeconds(2))
        {
            yield return $"Latency is {Latency}; it must be 0..2 s.";
        }

        if (AutopilotTimeout <= TimeSpan.Zero || AutopilotTimeout > LongestAutopilotTimeout)
        {
            yield return $"AutopilotTimeout is {AutopilotTimeout}; it must be above 0 and at most 10 s.";
        }
    }
}
