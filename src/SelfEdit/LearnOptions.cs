namespace DroneSeal.SelfEdit;

/// <summary>Every number that the self-edit loop goes by. Immutable; the same numbers and seed give the same adapters.</summary>
public sealed record LearnOptions
{
    /// <summary>Name of the novel class; its zone is <c>class/</c> and this name.</summary>
    public string ClassName { get; init; } = "traffic-cone";

    /// <summary>Everything random follows from it.</summary>
    public int Seed { get; init; }

    /// <summary>Where the patch step's gradients are made: <c>cpu</c> or <c>cuda</c>.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Most edits to propose; null for one whenever a picture gives reason to.</summary>
    public int? MostEdits { get; init; }

    /// <summary>How directives are chosen: <c>bandit</c>, <c>random</c> or <c>fixed:N</c>.</summary>
    public string Directives { get; init; } = "bandit";

    /// <summary>Whether the gate decides; off only to measure what it is worth.</summary>
    public bool IsGated { get; init; } = true;

    /// <summary>Share of the mini-tasks that is made wrong on purpose, 0..1.</summary>
    public float CorruptShare { get; init; }

    /// <summary>What becomes a mini-task.</summary>
    public MiniTaskOptions MiniTasks { get; init; } = new();

    /// <summary>The patch step.</summary>
    public PatchOptions Patch { get; init; } = new();

    /// <summary>The memories.</summary>
    public MemoryOptions Memory { get; init; } = new();

    /// <summary>The gate.</summary>
    public GateOptions Gate { get; init; } = new();

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(ClassName) || ClassName.Contains('/', StringComparison.Ordinal))
        {
            yield return $"ClassName is '{ClassName}'; it must be a name without a slash.";
        }

        if (MostEdits is < 0)
        {
            yield return $"MostEdits is {MostEdits}; it must not be negative.";
        }

        if (!DirectiveChoice.IsKnown(Directives))
        {
            yield return $"Directives is '{Directives}'; it must be bandit, random or fixed:N with N in 0..{DirectiveTable.All.Count - 1}.";
        }

        if (!(CorruptShare is >= 0 and <= 1))
        {
            yield return $"CorruptShare is {CorruptShare}; it must be 0..1.";
        }

        foreach (var problem in MiniTasks.Problems().Concat(Patch.Problems()).Concat(Memory.Problems()).Concat(Gate.Problems()))
        {
            yield return problem;
        }
    }
}
