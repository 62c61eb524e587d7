namespace DroneSeal.Vision;

/// <summary>How raw answers become detections.</summary>
public sealed record DetectorOptions
{
    /// <summary>Lowest score of a detection at the operating point, 0..1.</summary>
    public float MinScore { get; init; } = 0.25f;

    /// <summary>The same for a novel class, 0..1: where a branch's false boxes become rare.</summary>
    public float MinNovelScore { get; init; } = 0.55f;

    /// <summary>Lowest score that evaluation ranks, 0..1.</summary>
    public float EvaluationMinScore { get; init; } = 0.001f;

    /// <summary>Two boxes of one class that overlap more than this are one object, 0..1. YOLOX's own value.</summary>
    public float SameClassIoU { get; init; } = 0.65f;

    /// <summary>The same for a novel class, 0..1: a branch's boxes are looser than the base head's.</summary>
    public float SameNovelIoU { get; init; } = 0.45f;

    /// <summary>Lowest score of a novel box that is looked at when parts are told from wholes, 0..1.</summary>
    public float NovelFloor { get; init; } = 0.005f;

    /// <summary>A novel and another box that overlap at least this much are one object and keep one name, 0..1.</summary>
    public float OneNameIoU { get; init; } = 0.5f;

    /// <summary>A base box with a lower score than this takes no novel box away, 0..1; for a novel one it is <see cref="MinNovelScore"/>.</summary>
    public float OneNameFloor { get; init; } = 0.1f;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        (string Name, float Value)[] shares =
        [
            (nameof(MinScore), MinScore), (nameof(MinNovelScore), MinNovelScore), (nameof(EvaluationMinScore), EvaluationMinScore),
            (nameof(SameClassIoU), SameClassIoU), (nameof(SameNovelIoU), SameNovelIoU), (nameof(NovelFloor), NovelFloor),
            (nameof(OneNameIoU), OneNameIoU), (nameof(OneNameFloor), OneNameFloor),
        ];
        return shares.Where(share => !(share.Value is >= 0f and <= 1f))
            .Select(share => $"{share.Name} is {share.Value}; it must be 0..1.");
    }
}
