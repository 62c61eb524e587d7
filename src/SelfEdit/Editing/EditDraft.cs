using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>An edit between its steps and its verdict.</summary>
internal sealed class EditDraft
{
    /// <summary>From one.</summary>
    internal required int Number { get; init; }

    /// <summary>The zone's learner.</summary>
    internal required IZoneLearner Learner { get; init; }

    /// <summary>Number of the directive in the table.</summary>
    internal required int DirectiveNumber { get; init; }

    /// <summary>The bandit's context.</summary>
    internal required int Context { get; init; }

    /// <summary>Mini-tasks gathered since the last edit, those held back included.</summary>
    internal required IReadOnlyList<MiniTask> Tasks { get; init; }

    /// <summary>The set that the difference is taken from.</summary>
    internal required AdapterSet Lineage { get; init; }

    /// <summary>The set in use.</summary>
    internal required AdapterSet Active { get; init; }

    /// <summary>The frozen core before the edit.</summary>
    internal required string AnchorBefore { get; init; }

    /// <summary>Seed of the candidate's batches.</summary>
    internal required int Seed { get; init; }

    /// <summary>The candidate's arm.</summary>
    internal ArmResult? Candidate { get; set; }

    /// <summary>The candidate as bytes and set.</summary>
    internal EncodedDelta? Encoded { get; set; }

    /// <summary>The gate's verdict.</summary>
    internal GateVerdict? Verdict { get; set; }

    /// <summary>Whether later edits build on its weights, in use or in shadow; then a replay needs its inputs.</summary>
    internal bool GoesOn { get; set; }

    /// <summary>Seconds by phase.</summary>
    internal Dictionary<string, double> Seconds { get; } = new(StringComparer.Ordinal);

    /// <summary>The directive.</summary>
    internal Directive Directive => DirectiveTable.All[DirectiveNumber];
}
