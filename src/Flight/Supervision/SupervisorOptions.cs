namespace DroneSeal.Flight;

/// <summary>When the supervisor steps in.</summary>
public sealed record SupervisorOptions
{
    /// <summary>A picture this old slows the flight.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Zero velocity is sent before a picture is older than this.</summary>
    public TimeSpan HoldAfter { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Time between ticks when all is well. A picture that would be too old at the next tick is too
    /// old now.</summary>
    public TimeSpan TickPeriod { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>A tick that comes this long after the one before is late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>A state of the vehicle this old slows the flight: it is carried on by a velocity that may
    /// have changed meanwhile.</summary>
    public TimeSpan SlowLinkAfter { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>An autopilot that is silent for this long is lost: its own time-out, when it brakes.</summary>
    public TimeSpan LinkLostAfter { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a cause must be gone before it is left.</summary>
    public TimeSpan RecoverAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After holding for this long the vehicle lands.</summary>
    public TimeSpan LandAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Speed limit while slowed, metres a second.</summary>
    public float SlowedSpeed { get; init; } = 1f;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (SlowAfter <= TimeSpan.Zero || HoldAfter <= SlowAfter)
        {
            yield return "SlowAfter must be positive and HoldAfter longer.";
        }

        if (TickPeriod <= TimeSpan.Zero || LateAfter <= TickPeriod)
        {
            yield return "TickPeriod must be positive and LateAfter longer.";
        }

        if (SlowLinkAfter <= TimeSpan.Zero || LinkLostAfter <= SlowLinkAfter)
        {
            yield return "SlowLinkAfter must be positive and LinkLostAfter longer.";
        }

        if (RecoverAfter < TimeSpan.Zero || LandAfter <= TimeSpan.Zero)
        {
            yield return "LandAfter must be positive, and RecoverAfter not negative.";
        }

        if (!(SlowedSpeed > 0f))
        {
            yield return $"SlowedSpeed is {SlowedSpeed}; it must be positive.";
        }
    }
}
