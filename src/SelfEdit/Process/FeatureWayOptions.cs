namespace DroneSeal.SelfEdit;

/// <summary>How a way from vision to the learner is made. Sizes are fixed for its life.</summary>
public sealed record FeatureWayOptions
{
    /// <summary>Pixels a side of the square input; a positive multiple of 32.</summary>
    public int InputSize { get; init; } = 416;

    /// <summary>Frames that fit, 1..64.</summary>
    public int Slots { get; init; } = 4;

    /// <summary>Whether the writer waits for the reader (pictures in a folder) rather than drop frames
    /// (flight).</summary>
    public bool IsLossless { get; init; }

    /// <summary>Which arrays travel.</summary>
    public FeatureParts Parts { get; init; } = FeatureParts.Learner;

    /// <summary>Detections a frame that travel, the first ones of the list; 1..4096.</summary>
    public int MaxDetections { get; init; } = 300;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (InputSize is <= 0 or > 4096 || InputSize % 32 != 0)
        {
            yield return $"InputSize is {InputSize}; it must be a multiple of 32 up to 4096.";
        }

        if (Slots is < 1 or > 64)
        {
            yield return $"Slots is {Slots}; it must be 1..64.";
        }

        if ((Parts & ~FeatureParts.All) != 0)
        {
            yield return $"Parts is {(int)Parts}; it names parts that do not exist.";
        }

        if (MaxDetections is < 1 or > 4096)
        {
            yield return $"MaxDetections is {MaxDetections}; it must be 1..4096.";
        }
    }

    /// <summary>Throws where something is wrong.</summary>
    /// <exception cref="ArgumentException">All faults, one after the other.</exception>
    internal void RequireUsable()
    {
        if (Problems().ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems));
        }
    }

    /// <summary>Throws where a frame does not fit.</summary>
    internal void RequireSize(FeatureFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Features.InputSize != InputSize)
        {
            throw new ArgumentException(
                $"The frame is {frame.Features.InputSize} pixels a side; this way carries {InputSize}.",
                nameof(frame));
        }
    }
}
