using DroneSeal.Host.Scoring;

namespace DroneSeal.Host.Learning;

/// <summary>Everything that was measured after the arms had learned.</summary>
internal sealed record ScoredRun
{
    /// <summary>Nothing was scored.</summary>
    internal static ScoredRun None { get; } = new();

    /// <summary>The class with all adapters off.</summary>
    internal ClassFigures Before { get; init; } = ClassFigures.None;

    /// <summary>Figures by arm, in the arms' order, each at its points.</summary>
    internal IReadOnlyList<ScoredCurve> Curves { get; init; } = [];

    /// <summary>95 % interval of the first arm's final AP50, resampling scenes.</summary>
    internal (double Low, double High)? Interval { get; init; }

    /// <summary>The critic alone.</summary>
    internal ClassFigures Critic { get; init; } = ClassFigures.None;

    /// <summary>The first arm with the critic as verifier.</summary>
    internal ClassFigures Verified { get; init; } = ClassFigures.None;

    internal double? VerifierMilliseconds { get; init; }

    /// <summary>Objects of the class that carry a base-class box that no box of the class outranks.</summary>
    internal (int Before, int After)? Misnamed { get; init; }

    /// <summary>Base classes: adapters off, then each arm's final adapters.</summary>
    internal IReadOnlyList<BaseScore> Base { get; init; } = [];

    /// <summary>The critic's false alarms a picture on the base-class pictures.</summary>
    internal double? CriticAlarms { get; init; }

    /// <summary>Pictures that changed most, for the report.</summary>
    internal IReadOnlyList<PicturePair> Pairs { get; init; } = [];
}

/// <summary>One arm's figures against the number of edits.</summary>
internal sealed record ScoredCurve(string Name, IReadOnlyList<int> Edits, IReadOnlyList<ClassFigures> Figures);

/// <summary>The base classes under one arm.</summary>
internal sealed record BaseScore(string Name, double Ap50, double Precision, double Recall, double NovelBoxesPerPicture);

/// <summary>One picture before and after, as data URIs.</summary>
internal sealed record PicturePair(string Name, string Before, string BeforeWords, string After, string AfterWords);
