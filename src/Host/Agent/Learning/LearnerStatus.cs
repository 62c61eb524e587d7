namespace DroneSeal.Host.Agent;

/// <summary>What the learner says of itself, after each edit.</summary>
internal sealed record LearnerStatus
{
    public int Pictures { get; init; }

    public int MiniTasks { get; init; }

    public int Kept { get; init; }

    public int Reverted { get; init; }

    public int Waiting { get; init; }

    public int Refused { get; init; }

    public double MedianEditMilliseconds { get; init; }

    public long Dropped { get; init; }

    /// <summary>What it went on from; null where from nothing.</summary>
    public string? Resumed { get; init; }

    /// <summary>Why it edits no more; empty where it does.</summary>
    public string Paused { get; init; } = "";

    /// <summary>Bytes that retention dropped in this run.</summary>
    public long RetiredBytes { get; init; }

    /// <summary>Tensors that are alive; more and more of them are a leak.</summary>
    public long LiveTensors { get; init; }
}
