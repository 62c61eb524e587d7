namespace DroneSeal.Sim;

/// <summary>
/// What a scattered field should be like. Home is the start; the goal lies straight north of it.
/// </summary>
public sealed record FieldPlan
{
    /// <summary>From start to goal, metres.</summary>
    public float LengthMeters { get; init; } = 40;

    /// <summary>Of the strip that is planted, metres, half of it on each side of the straight line.</summary>
    public float WidthMeters { get; init; } = 30;

    /// <summary>Obstacles for each square metre of the strip.</summary>
    public float DensityPerSquareMeter { get; init; } = 0.04f;

    /// <summary>Smallest radius, metres.</summary>
    public float SmallestRadiusMeters { get; init; } = 0.15f;

    /// <summary>Greatest radius, metres.</summary>
    public float GreatestRadiusMeters { get; init; } = 0.4f;

    /// <summary>Smallest height, metres.</summary>
    public float SmallestHeightMeters { get; init; } = 6;

    /// <summary>Greatest height, metres.</summary>
    public float GreatestHeightMeters { get; init; } = 14;

    /// <summary>No face is nearer than this to the start or to the goal, metres.</summary>
    public float ClearRadiusMeters { get; init; } = 3;

    /// <summary>Least distance from face to face, metres.</summary>
    public float SmallestGapMeters { get; init; } = 0.3f;

    /// <summary>Half the width that must get through somewhere: vehicle and margin, metres.</summary>
    public float PassableRadiusMeters { get; init; } = 0.75f;

    /// <summary>Kind of every obstacle.</summary>
    public string ClassName { get; init; } = "tree";

    /// <summary>Everything wrong with this plan, one line each; empty when it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (!(LengthMeters is > 0 and <= 1000) || !(WidthMeters is > 0 and <= 1000))
        {
            yield return $"The strip is {LengthMeters} m by {WidthMeters} m; each must be in 0..1000 m.";
        }
        if (!(DensityPerSquareMeter is >= 0 and <= 0.25f))
        {
            yield return $"DensityPerSquareMeter is {DensityPerSquareMeter}; it must be 0..0.25.";
        }
        if (!(SmallestRadiusMeters > 0) || !(GreatestRadiusMeters >= SmallestRadiusMeters))
        {
            yield return "Radii must be above 0, the smallest first.";
        }
        if (!(SmallestHeightMeters > 0) || !(GreatestHeightMeters >= SmallestHeightMeters))
        {
            yield return "Heights must be above 0, the smallest first.";
        }
    }
}
