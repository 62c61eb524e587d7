namespace DroneSeal.Flight;

/// <summary>How the obstacle map believes and forgets.</summary>
public sealed record MapOptions
{
    /// <summary>What the camera can see.</summary>
    public CameraView View { get; init; } = new();

    /// <summary>In the field of view and unseen, the confidence falls to 1/e in this time.</summary>
    public TimeSpan UnseenInView { get; init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>The same while it is outside the field of view or hidden by something nearer.</summary>
    /// <remarks>Long against <see cref="SightMemory"/>: where a thing is forgotten, nothing may count as
    /// seen.</remarks>
    public TimeSpan UnseenOutOfView { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long a place that was seen counts as seen.</summary>
    /// <remarks>Short: what the detector missed from afar, or before it was mended, it may see now.</remarks>
    public TimeSpan SightMemory { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Below this confidence an obstacle is dropped.</summary>
    public float LeastConfidence { get; init; } = 0.12f;

    /// <summary>Farther from the vehicle than this an obstacle is dropped.</summary>
    public float KeepMeters { get; init; } = 60f;

    /// <summary>Most of a difference by which one measurement moves an obstacle away.</summary>
    public float FartherGain { get; init; } = 0.25f;

    /// <summary>Standard deviation of a measured bearing.</summary>
    public float BearingSigmaRadians { get; init; } = 0.02f;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var problem in View.Problems())
        {
            yield return problem;
        }

        if (UnseenInView <= TimeSpan.Zero || UnseenOutOfView < UnseenInView)
        {
            yield return "UnseenInView must be positive, and UnseenOutOfView at least as long.";
        }

        if (SightMemory <= TimeSpan.Zero || UnseenOutOfView < 2.5 * SightMemory)
        {
            yield return "SightMemory must be positive, and UnseenOutOfView at least 2.5 times as long.";
        }

        if (!(LeastConfidence is > 0f and < 0.4f))
        {
            yield return $"LeastConfidence is {LeastConfidence}; it must be between 0 and 0.4.";
        }

        if (!(KeepMeters > View.RangeMeters))
        {
            yield return $"KeepMeters is {KeepMeters}; it must be above the view's range.";
        }

        if (!(FartherGain is > 0f and < 1f))
        {
            yield return $"FartherGain is {FartherGain}; it must be between 0 and 1.";
        }

        if (!(BearingSigmaRadians is > 0f and < 0.5f))
        {
            yield return $"BearingSigmaRadians is {BearingSigmaRadians}; it must be between 0 and 0.5.";
        }
    }
}
