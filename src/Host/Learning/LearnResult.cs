using DroneSeal.Host.Scoring;

namespace DroneSeal.Host.Learning;

/// <summary>The JSON of <c>learn</c>; what was not scored is null.</summary>
internal sealed record LearnResult
{
    public required string ClassName { get; init; }

    public required int Pictures { get; init; }

    public required EditCounts Edits { get; init; }

    public required ConeFigures Cone { get; init; }

    public required VerifiedFigures Verified { get; init; }

    public required BaseFigures Base { get; init; }

    public required CriticAlone Critic { get; init; }

    public required string AnchorSha256Before { get; init; }

    public required string AnchorSha256After { get; init; }

    public required string AdaptersSha256 { get; init; }

    public required string LedgerHead { get; init; }

    public double? SecondsPerEditMedian { get; init; }

    public int? BytesPerEdit { get; init; }

    public int? BytesPerEditMost { get; init; }

    public required CorruptCounts Corrupt { get; init; }

    public required long MemoryBytes { get; init; }

    public required int Seed { get; init; }

    public required IReadOnlyList<ArmFigures> Arms { get; init; }
}

/// <summary>What became of the edits.</summary>
internal sealed record EditCounts(int Proposed, int Kept, int Reverted, int Waiting, IReadOnlyDictionary<string, int> KeptByZone);

/// <summary>The chosen class, by the adapters alone.</summary>
internal sealed record ConeFigures(
    double? Ap50Before, double? Ap50After, double? RecallAtP90Before, double? RecallAtP90After,
    double? Ap50AfterLow95, double? Ap50AfterHigh95, double? RecallAfter, double? PrecisionAfter,
    int? MisnamedBefore, int? MisnamedAfter);

/// <summary>The same adapters, with the critic as a verifier at inference.</summary>
internal sealed record VerifiedFigures(double? Ap50After, double? RecallAtP90After, double? MillisecondsPerPicture);

/// <summary>The base classes, adapters off and on.</summary>
internal sealed record BaseFigures(
    double? Ap50Before, double? Ap50After, double? PrecisionBefore, double? PrecisionAfter, double? RecallBefore, double? RecallAfter,
    double? NovelBoxesPerPicture);

/// <summary>The critic alone, as a detector of the class.</summary>
internal sealed record CriticAlone(
    double? Precision, double? Recall, double? Ap50, double? RecallAtP90, double? FalseAlarmsPerPictureOnAnchors)
{
    internal static CriticAlone Of(ClassFigures figures, double? falseAlarms) =>
        new(figures.Precision, figures.Recall, figures.Ap50, figures.RecallAtP90, falseAlarms);
}

/// <summary>Mini-tasks made wrong on purpose.</summary>
internal sealed record CorruptCounts(int Taught, int Refused);

/// <summary>One arm's last figures.</summary>
internal sealed record ArmFigures(string Name, double? Ap50, double? RecallAtP90, double? BaseAp50, int? Edits);
