namespace DroneSeal.Ledger;

/// <summary>What became of an edit. Written in lower case.</summary>
public enum EditVerdict
{
    /// <summary>There was nothing to judge.</summary>
    None,

    /// <summary>The gate saw a gain above the noise and no anchor class harmed.</summary>
    Kept,

    /// <summary>Taken back, bit for bit.</summary>
    Reverted,

    /// <summary>Run in shadow only: too few mini-tasks were held back to judge.</summary>
    Waiting,

    /// <summary>Broken off before a verdict.</summary>
    Stopped,
}
