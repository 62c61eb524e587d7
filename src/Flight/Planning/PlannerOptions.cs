namespace DroneSeal.Flight;

/// <summary>How the planner weighs.</summary>
public sealed record PlannerOptions
{
    /// <summary>The vehicle counts as arrived within this distance.</summary>
    public float GoalMeters { get; init; } = 0.35f;

    /// <summary>Least distance from hull to face, whatever the class; part of an obstacle's
    /// stand-off.</summary>
    public float LeastGapMeters { get; init; } = 0.25f;

    /// <summary>Distance from hull to face that is kept wherever there is a way that allows it, for all
    /// classes: what the autopilot's own avoidance lets pass.</summary>
    public float PreferredGapMeters { get; init; }

    /// <summary>Greatest distance of the vehicle's hull east or west of the local origin that is planned for:
    /// the corridor's edge. What is already beyond it may only come back.</summary>
    public float EastLimitMeters { get; init; } = float.PositiveInfinity;

    /// <summary>Farthest south of the local origin that is planned for, metres north, of the vehicle's
    /// middle:
    /// where the corridor begins. A way round everything through the open country behind is none.</summary>
    public float LeastNorthMeters { get; init; } = float.NegativeInfinity;

    /// <summary>Greatest speed to where the camera does not look, metres a second, however free it was when it did: what
    /// was missed from afar is seen from near.</summary>
    public float OutOfViewSpeed { get; init; } = 1f;

    /// <summary>Height kept over an obstacle that is flown over.</summary>
    public float OverflyMeters { get; init; } = 1f;

    /// <summary>How far ahead a velocity is looked at.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the coarse way is searched anew.</summary>
    public TimeSpan SearchPeriod { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>Most cells that one call may open in the coarse search; a longer search goes on in the next
    /// call.</summary>
    public int CellsPerCall { get; init; } = 1000;

    /// <summary>Added to an obstacle's radius: this many of its standard deviations...</summary>
    public float SigmaFactor { get; init; } = 1f;

    /// <summary>...but not more than this.</summary>
    public float SigmaCapMeters { get; init; } = 0.4f;
}
