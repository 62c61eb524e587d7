namespace DroneSeal.Vision;

/// <summary>How the whole network is trained from nothing.</summary>
/// <remarks>
/// Most steps look at square cuts, which cost a fraction of a whole picture; the network is convolutional, so that
/// what it learns there holds everywhere. The last ones look at whole pictures.
/// </remarks>
public sealed record TrainingOptions
{
    /// <summary>Steps in all; a run that is resumed must be given the same number.</summary>
    public int Steps { get; init; } = 8000;

    /// <summary>The last steps' share that looks at whole pictures.</summary>
    public float WholeShare { get; init; } = 0.15f;

    /// <summary>Pixels a side of the cuts; a multiple of 32.</summary>
    public int CutSize { get; init; } = 224;

    /// <summary>Cuts a step.</summary>
    public int CutBatch { get; init; } = 16;

    /// <summary>Pixels a side of whole pictures; a multiple of 32.</summary>
    public int WholeSize { get; init; } = 416;

    /// <summary>Whole pictures a step.</summary>
    public int WholeBatch { get; init; } = 8;

    /// <summary>Greatest learning rate of AdamW; it rises over the first steps and falls as a cosine.</summary>
    public double LearningRate { get; init; } = 2e-3;

    /// <summary>Steps over which the learning rate rises.</summary>
    public int WarmUpSteps { get; init; } = 300;

    /// <summary>AdamW's decoupled weight decay.</summary>
    public double WeightDecay { get; init; } = 0.02;

    /// <summary>Norm that the gradient is clipped to.</summary>
    public double ClipNorm { get; init; } = 10;

    /// <summary>Share of itself that the averaged network keeps at a step.</summary>
    public double AverageDecay { get; init; } = 0.998;

    /// <summary>Classes that are taught; the head's other rows learn to say nothing.</summary>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>Everything random follows from it and the step's number.</summary>
    public int Seed { get; init; }

    /// <summary><c>cpu</c> or <c>cuda</c>.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Every fault of the settings, in words.</summary>
    public IEnumerable<string> Problems()
    {
        if (Steps < 1 || WarmUpSteps < 0 || CutBatch < 1 || WholeBatch < 1)
        {
            yield return "Steps and batches must be at least 1.";
        }

        if (CutSize <= 0 || CutSize % 32 != 0 || WholeSize <= 0 || WholeSize % 32 != 0)
        {
            yield return "The sizes of cuts and whole pictures must be multiples of 32.";
        }

        if (WholeShare is < 0 or > 1)
        {
            yield return "The share of steps with whole pictures must be 0..1.";
        }

        if (ClassNames.Count is < 1 or > FrozenFeatures.BaseClasses)
        {
            yield return $"Between 1 and {FrozenFeatures.BaseClasses} classes can be taught, not {ClassNames.Count}.";
        }
    }
}
