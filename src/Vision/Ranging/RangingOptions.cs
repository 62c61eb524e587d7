namespace DroneSeal.Vision;

/// <summary>How well boxes, attitude and altitude are known, and when ranges contradict each other.</summary>
public sealed record RangingOptions
{
    /// <summary>Standard deviation of a box's edge, share of the box's size across that edge.</summary>
    public float EdgeSigmaShare { get; init; } = 0.05f;

    /// <summary>Standard deviation of a box's edge that is always there, pixels.</summary>
    public float EdgeSigmaPixels { get; init; } = 0.8f;

    /// <summary>Standard deviation of the camera's elevation against the horizon, mount and attitude
    /// together.</summary>
    public float PitchSigmaRadians { get; init; } = 0.005f;

    /// <summary>Standard deviation of the height over the ground, metres.</summary>
    public float AltitudeSigmaMeters { get; init; } = 0.03f;

    /// <summary>Whether the ground tells ranges at all: false where it is not level.</summary>
    public bool UsesGround { get; init; } = true;

    /// <summary>Lower than this over the ground the ground tells no range.</summary>
    public float LeastAltitudeMeters { get; init; } = 0.15f;

    /// <summary>An edge of a box so near to the picture's is cut by it, pixels.</summary>
    public float CutPixels { get; init; } = 3;

    /// <summary>Ranges that differ by more than so many deviations contradict each other.</summary>
    public float ConflictSigmas { get; init; } = 2.6f;

    /// <summary>Where the class's size says nearer than the ground, it is believed down to this share of the
    /// least range that the ground's deviation allows.</summary>
    public float NearerShare { get; init; } = 0.67f;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        (string Name, float Value, float Least, float Greatest)[] settings =
        [
            (nameof(EdgeSigmaShare), EdgeSigmaShare, 0.001f, 0.5f),
            (nameof(EdgeSigmaPixels), EdgeSigmaPixels, 0.01f, 50),
            (nameof(PitchSigmaRadians), PitchSigmaRadians, 1e-5f, 0.5f),
            (nameof(AltitudeSigmaMeters), AltitudeSigmaMeters, 1e-4f, 10),
            (nameof(LeastAltitudeMeters), LeastAltitudeMeters, 0.01f, 100),
            (nameof(CutPixels), CutPixels, 0, 100),
            (nameof(ConflictSigmas), ConflictSigmas, 1, 10),
            (nameof(NearerShare), NearerShare, 0.1f, 1),
        ];
        return settings.Where(one => !(one.Value >= one.Least && one.Value <= one.Greatest))
            .Select(one => $"{one.Name} is {one.Value}; it must be {one.Least}..{one.Greatest}.");
    }
}
