namespace DroneSeal.Host.Agent;

/// <summary>The frozen core and how it runs.</summary>
internal sealed record ModelSettings
{
    internal required string Weights { get; init; }

    /// <summary>What the weights' own hash must be; null where anything goes.</summary>
    internal string? Sha256 { get; init; }

    internal string Device { get; init; } = "cpu";

    internal int Threads { get; init; } = 2;

    internal float MinScore { get; init; } = 0.45f;

    internal float MinNovelScore { get; init; } = 0.5f;
}
