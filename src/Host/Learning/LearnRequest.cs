namespace DroneSeal.Host.Learning;

/// <summary>What a <c>learn</c> command line asked for.</summary>
internal sealed record LearnRequest
{
    internal required DirectoryInfo Images { get; init; }

    internal required FileInfo Weights { get; init; }

    internal required DirectoryInfo Store { get; init; }

    internal required string ClassName { get; init; }

    internal DirectoryInfo? Anchors { get; init; }

    internal DirectoryInfo? Cards { get; init; }

    internal int? Edits { get; init; }

    internal int Seed { get; init; }

    internal required string Device { get; init; }

    internal int Threads { get; init; }

    internal float Corrupt { get; init; }

    internal bool IsIsolated { get; init; }

    internal bool IsGated { get; init; } = true;

    internal required string Directives { get; init; }

    /// <summary>Labels of the stream's own pictures, for the oracle baseline alone; the loop never sees them.</summary>
    internal FileInfo? StreamLabels { get; init; }

    internal required IReadOnlyList<string> Baselines { get; init; }

    internal DirectoryInfo? ScoreImages { get; init; }

    internal FileInfo? ScoreLabels { get; init; }

    internal DirectoryInfo? ScoreAnchors { get; init; }

    internal FileInfo? ScoreAnchorLabels { get; init; }

    internal FileInfo? Json { get; init; }

    internal FileInfo? Report { get; init; }
}
