namespace DroneSeal.Vision;

/// <summary>A range with its uncertainty, as a share of itself: errors of ranges are shares.</summary>
/// <param name="Meters">Horizontal distance to the nearest face; not positive where there is no
/// estimate.</param>
/// <param name="RandomShare">Deviation that differs from frame to frame (the box), share of the
/// range.</param>
/// <param name="LastingShare">Deviation that stays the same for a while (size, attitude, altitude), share
/// of the range.</param>
public readonly record struct RangeEstimate(float Meters, float RandomShare, float LastingShare)
{
    /// <summary>Whether there is an estimate at all.</summary>
    public bool IsKnown => Meters > 0;

    /// <summary>Standard deviation of both kinds, share of the range.</summary>
    public float SigmaShare => MathF.Sqrt((RandomShare * RandomShare) + (LastingShare * LastingShare));

    /// <summary>Standard deviation of both kinds, metres.</summary>
    public float SigmaMeters => SigmaShare * Meters;
}
