namespace DroneSeal.Ledger;

/// <summary>What is wrong with a ledger.</summary>
public enum LedgerFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A row does not hold what was written.</summary>
    Changed,

    /// <summary>A row is not there, and later ones are.</summary>
    Missing,

    /// <summary>A row stands in the place of another.</summary>
    Reordered,

    /// <summary>The newest rows are not there: the chain ends before the known head.</summary>
    Truncated,

    /// <summary>The file cannot be read.</summary>
    Unreadable,
}
