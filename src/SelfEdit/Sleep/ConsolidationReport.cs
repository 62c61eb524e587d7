using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit;

/// <summary>What a consolidation came to. Figures are taken on the store's own memory, which no label has touched.</summary>
public sealed record ConsolidationReport
{
    /// <summary>Kept or reverted; waiting where too few mini-tasks are held back; stopped where nothing could be tried.</summary>
    public required EditVerdict Verdict { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Words { get; init; }

    /// <summary>The set in use before.</summary>
    public required string SetBefore { get; init; }

    /// <summary>The set in use after; the same one unless it was kept.</summary>
    public required string SetAfter { get; init; }

    /// <summary>Patch steps of the rehearsal.</summary>
    public int Steps { get; init; }

    /// <summary>Held-back mini-tasks that were judged on.</summary>
    public int HeldBack { get; init; }

    /// <summary>Mean loss on them with the set in use.</summary>
    public double LossBefore { get; init; }

    /// <summary>The same with the candidate.</summary>
    public double LossAfter { get; init; }

    /// <summary>Share of the held-back objects found, 0..1, with the set in use.</summary>
    public double FoundBefore { get; init; }

    /// <summary>The same with the candidate.</summary>
    public double FoundAfter { get; init; }

    /// <summary>Anchor pictures.</summary>
    public int Anchors { get; init; }

    /// <summary>Of them, those with a false alarm by the set in use.</summary>
    public int AlarmsBefore { get; init; }

    /// <summary>The same by the candidate.</summary>
    public int AlarmsAfter { get; init; }

    /// <summary>Paired gain of the candidate over the set in use.</summary>
    public double Gain { get; init; }

    /// <summary>Half width of the band in which a gain is noise.</summary>
    public double NoiseBand { get; init; }

    /// <summary>Bytes of the difference.</summary>
    public int Bytes { get; init; }

    /// <summary>From reading the memory to the verdict.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Hash of the ledger's row about it.</summary>
    public string LedgerHead { get; init; } = "";
}
