namespace DroneSeal.Host.Agent;

/// <summary>What one process may take.</summary>
internal sealed record ProcessSettings
{
    /// <summary>Most bytes; null for no cap.</summary>
    internal long? MemoryBytes { get; init; }

    /// <summary>Rank, -20..19.</summary>
    internal int Nice { get; init; }

    /// <summary>Processors that it may use; empty for all.</summary>
    internal IReadOnlyList<int> Processors { get; init; } = [];
}
