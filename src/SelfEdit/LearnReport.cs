namespace DroneSeal.SelfEdit;

/// <summary>What a run of the loop came to.</summary>
public sealed record LearnReport
{
    /// <summary>Pictures seen.</summary>
    public int Pictures { get; init; }

    /// <summary>Mini-tasks made, those held back included.</summary>
    public int MiniTasks { get; init; }

    /// <summary>Of them, those that teach an object.</summary>
    public int ObjectTasks { get; init; }

    /// <summary>Mini-tasks held back.</summary>
    public int HeldBack { get; init; }

    /// <summary>Edits that the gate judged: kept and reverted.</summary>
    public int Proposed => Kept + Reverted;

    /// <summary>Edits kept.</summary>
    public int Kept { get; init; }

    /// <summary>Of them, by zone.</summary>
    public IReadOnlyDictionary<string, int> KeptByZone { get; init; } = new Dictionary<string, int>();

    /// <summary>Edits taken back.</summary>
    public int Reverted { get; init; }

    /// <summary>Edits that ran in shadow, too few mini-tasks being held back.</summary>
    public int Waiting { get; init; }

    /// <summary>Edits refused because the frozen core had changed.</summary>
    public int Refused { get; init; }

    /// <summary>Median time of one edit, from its first mini-task to the swap; of the last 4,096 edits.</summary>
    public TimeSpan MedianEdit { get; init; }

    /// <summary>Median bytes of one edit, of the last 4,096; zero without edits.</summary>
    public int MedianBytes { get; init; }

    /// <summary>Most bytes of one edit.</summary>
    public int MostBytes { get; init; }

    /// <summary>The frozen core as it lay in memory before the first picture.</summary>
    public string AnchorSha256Before { get; init; } = "";

    /// <summary>The same after the last picture.</summary>
    public string AnchorSha256After { get; init; } = "";

    /// <summary>Most memory that the replay memories held, bytes.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>Mini-tasks made wrong on purpose that a step could have learned.</summary>
    public int CorruptTaught { get; init; }

    /// <summary>Of them, those that a refusal of the gate or the model's disbelief threw out.</summary>
    public int CorruptRefused { get; init; }
}
