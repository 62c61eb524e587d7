namespace DroneSeal.SelfEdit;

/// <summary>What becomes a mini-task.</summary>
public sealed record MiniTaskOptions
{
    /// <summary>Lowest probability of a finding that is taught, 0..1.</summary>
    public float PrecisionBar { get; init; } = 0.3f;

    /// <summary>Lowest probability of a finding that is not background, 0..1.</summary>
    public float DoubtBar { get; init; } = 0.01f;

    /// <summary>Whether a doubtful finding is taught as doubtful; otherwise its place is left out of the loss.</summary>
    public bool TeachesDoubt { get; init; } = true;

    /// <summary>Factor on a finding's odds where it becomes a score's target.</summary>
    /// <remarks>The critics count a misplaced box as wrong; in a target the overlap of the boxes counts that already.</remarks>
    public float TargetOdds { get; init; } = 2;

    /// <summary>Smallest height of an object after letterboxing, input pixels.</summary>
    public float SmallestHeightPx { get; init; } = 10;

    /// <summary>Views of a picture beside the picture itself.</summary>
    public int ExtraViews { get; init; } = 3;

    /// <summary>Places a view where the frozen network sees something and the critics see nothing.</summary>
    public int HardPlaces { get; init; } = 2;

    /// <summary>What a score on a finding's place is to reach, 0..1.</summary>
    /// <param name="probability">Of the finding.</param>
    internal float Target(float probability) =>
        probability * TargetOdds / (1 - probability + (probability * TargetOdds));

    /// <summary>Everything wrong with these settings, one line each.</summary>
    public IEnumerable<string> Problems()
    {
        if (!(PrecisionBar is > 0 and <= 1))
        {
            yield return $"PrecisionBar is {PrecisionBar}; it must be above 0 and at most 1.";
        }

        if (!(DoubtBar >= 0 && DoubtBar <= PrecisionBar))
        {
            yield return $"DoubtBar is {DoubtBar}; it must be 0..PrecisionBar.";
        }

        if (!(TargetOdds is >= 1 and <= 100))
        {
            yield return $"TargetOdds is {TargetOdds}; it must be 1..100.";
        }

        if (!(SmallestHeightPx is >= 0 and < 1000))
        {
            yield return $"SmallestHeightPx is {SmallestHeightPx}; it must be 0..1000.";
        }

        if (ExtraViews is < 0 or > 8)
        {
            yield return $"ExtraViews is {ExtraViews}; it must be 0..8.";
        }

        if (HardPlaces is < 0 or > 16)
        {
            yield return $"HardPlaces is {HardPlaces}; it must be 0..16.";
        }
    }
}
