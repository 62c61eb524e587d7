namespace DroneSeal.Sim;

/// <summary>How well the stand-in for camera and detector sees.</summary>
public sealed record DetectorStandInOptions
{
    /// <summary>Frames a second.</summary>
    public float FrameRateHz { get; init; } = 20;

    /// <summary>Horizontal field of view, degrees.</summary>
    public float HorizontalViewDegrees { get; init; } = 90;

    /// <summary>Vertical field of view, degrees, level with the horizon.</summary>
    public float VerticalViewDegrees { get; init; } = 70;

    /// <summary>Farther than this nothing is seen, metres.</summary>
    public float MaximumRangeMeters { get; init; } = 25;

    /// <summary>Standard deviation of range as a share of range.</summary>
    public float RangeSigmaShare { get; init; } = 0.05f;

    /// <summary>Standard deviation of range that is always there, metres.</summary>
    public float RangeSigmaMeters { get; init; } = 0.05f;

    /// <summary>Standard deviation of bearing, degrees.</summary>
    public float BearingSigmaDegrees { get; init; } = 0.5f;

    /// <summary>Standard deviation of the radius as a share of it.</summary>
    public float RadiusSigmaShare { get; init; } = 0.1f;

    /// <summary>Chance that a near, clear obstacle is missed in one frame, 0..1.</summary>
    public float MissShare { get; init; } = 0.03f;

    /// <summary>
    /// Chance of a miss at the maximum range; in between it grows with the square of range.
    /// </summary>
    public float FarMissShare { get; init; } = 0.3f;

    /// <summary>Least share of an obstacle's width that must not be hidden by nearer ones, 0..1.</summary>
    public float LeastVisibleShare { get; init; } = 0.3f;

    /// <summary>Mean number of false alarms a frame.</summary>
    public float FalseAlarmsEachFrame { get; init; } = 0.005f;

    /// <summary>From capture until the batch can be taken.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(60);

    /// <summary>Whether the same obstacle keeps its track id; otherwise all are 0.</summary>
    public bool HasTracks { get; init; } = true;

    /// <summary>
    /// A detector without faults, delay or limits of sight to the side, for tests of what comes after it.
    /// </summary>
    public static DetectorStandInOptions Perfect { get; } = new()
    {
        HorizontalViewDegrees = 360,
        VerticalViewDegrees = 180,
        RangeSigmaShare = 0,
        RangeSigmaMeters = 0,
        BearingSigmaDegrees = 0,
        RadiusSigmaShare = 0,
        MissShare = 0,
        FarMissShare = 0,
        FalseAlarmsEachFrame = 0,
        Delay = TimeSpan.Zero,
    };

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (!(FrameRateHz is > 0 and <= 1000))
        {
            yield return $"FrameRateHz is {FrameRateHz}; it must be above 0 and at most 1000.";
        }
        if (!(HorizontalViewDegrees is > 0 and <= 360) || !(VerticalViewDegrees is > 0 and <= 180))
        {
            yield return "The field of view must be above 0, at most 360 degrees wide and 180 high.";
        }
        if (!(MaximumRangeMeters > 0))
        {
            yield return $"MaximumRangeMeters is {MaximumRangeMeters}; it must be positive.";
        }
        if (!(MissShare is >= 0 and <= 1) || !(FarMissShare is >= 0 and <= 1))
        {
            yield return "MissShare and FarMissShare must be 0..1.";
        }
        if (Delay < TimeSpan.Zero)
        {
            yield return $"Delay is {Delay}; it must not be negative.";
        }
    }
}
