namespace DroneSeal.Host.Agent;

/// <summary>What a child is started with.</summary>
/// <param name="Command">Program and arguments, wrapped in their limits.</param>
internal sealed record ChildPlan(IReadOnlyList<string> Command)
{
    /// <summary>More environment.</summary>
    internal IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Its control group; null where there is none.</summary>
    internal MemoryGroup? Group { get; init; }

    /// <summary>How soon the kernel ends it when memory runs out, -1000..1000.</summary>
    internal int VictimScore { get; init; }
}
