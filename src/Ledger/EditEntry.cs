using System.Text.Json;

namespace DroneSeal.Ledger;

/// <summary>Everything the ledger keeps of one edit, kept or not. An immutable value; the collections must
/// not be changed.</summary>
public sealed record EditEntry
{
    /// <summary>Name of the edit, unique in its ledger.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of row it is.</summary>
    public required EditKind Kind { get; init; }

    /// <summary>The zone that was edited, <c>class/traffic-cone</c> or another; empty where none
    /// was.</summary>
    public string Zone { get; init; } = "";

    /// <summary>The loop's own choice: mini-tasks, views, steps, step size, memory mix.</summary>
    public JsonElement? Directive { get; init; }

    /// <summary>The mini-tasks gathered for it, those held back included.</summary>
    public IReadOnlyList<MiniTaskRecord> MiniTasks { get; init; } = [];

    /// <summary>What the gate measured; null where it measured nothing.</summary>
    public EditMetrics? Metrics { get; init; }

    /// <summary>What became of it.</summary>
    public EditVerdict Verdict { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>SHA-256 of the frozen core before the edit, 64 hexadecimal digits.</summary>
    public string AnchorSha256Before { get; init; } = "";

    /// <summary>SHA-256 of the frozen core after the edit; equal to the one before.</summary>
    public string AnchorSha256After { get; init; } = "";

    /// <summary>The active adapter set before the edit.</summary>
    public string AdaptersSha256Before { get; init; } = "";

    /// <summary>The active adapter set after the edit; the one before where the edit was not kept.</summary>
    public string AdaptersSha256After { get; init; } = "";

    /// <summary>The candidate set that was judged; null where none was made.</summary>
    public string? CandidateSha256 { get; init; }

    /// <summary>The edit's bytes; null where there are none.</summary>
    public DeltaRecord? Delta { get; init; }

    /// <summary>Names of the stored inputs (windows, memories) that a replay needs, in the order of
    /// use.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>What else a replay needs: memory indices, build and processor path.</summary>
    public JsonElement? Replay { get; init; }

    /// <summary>Seeds by their use.</summary>
    public IReadOnlyDictionary<string, long> Seeds { get; init; } = new Dictionary<string, long>();

    /// <summary>Seconds by phase.</summary>
    public IReadOnlyDictionary<string, double> Seconds { get; init; } = new Dictionary<string, double>();

    /// <summary>The loop's state after the row: bandit, calibration, counters.</summary>
    public JsonElement? State { get; init; }

    /// <summary>Who allowed it: <c>gate</c>, <c>operator</c>, <c>disarmed</c>.</summary>
    public string AllowedBy { get; init; } = "";

    /// <summary>Wall time of the verdict.</summary>
    public required DateTimeOffset At { get; init; }
}
