namespace DroneSeal.SelfEdit;

/// <summary>What the loop knows beside the adapters, as it lies in the store between two runs.</summary>
internal sealed record MemorySnapshot
{
    /// <summary>The class zone that it is about.</summary>
    internal required string Zone { get; init; }

    /// <summary>The set in use when it was taken.</summary>
    internal required string ActiveSha256 { get; init; }

    /// <summary>The set that later edits build on: the one in use, or one that ripens in shadow.</summary>
    internal required string SettledSha256 { get; init; }

    /// <summary>The zones in training as they were at the settled set, by full name.</summary>
    internal required IReadOnlyDictionary<string, ZoneState> States { get; init; }

    /// <summary>Mini-tasks that teach an object.</summary>
    internal required RememberedTasks Objects { get; init; }

    /// <summary>Mini-tasks that teach silence.</summary>
    internal required RememberedTasks Nothings { get; init; }

    /// <summary>Mini-tasks that no step ever sees.</summary>
    internal required RememberedTasks HeldBack { get; init; }

    /// <summary>The anchors.</summary>
    internal required IReadOnlyList<AnchorPicture> Anchors { get; init; }
}
