namespace DroneSeal.Ledger;

/// <summary>What a row of the ledger records. Written in lower case with hyphens; new kinds are added at the
/// end.</summary>
public enum EditKind
{
    /// <summary>One directive and the gate's verdict on it.</summary>
    Edit,

    /// <summary>Short-term adapters merged into long-term ones, on the ground.</summary>
    Consolidate,

    /// <summary>An earlier adapter set put back.</summary>
    Revert,

    /// <summary>An adapter set released, so that it may also take obstacles away.</summary>
    Release,

    /// <summary>Something that the loop would not do, and why.</summary>
    Refusal,

    /// <summary>The loop's own state (bandit, calibration, counters) without an edit.</summary>
    State,
}
