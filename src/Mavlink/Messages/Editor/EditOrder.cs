namespace DroneSeal.Mavlink.Messages;

/// <summary>What an operator asks of the editor. DRONESEAL_EDIT_ORDER of the dialect.</summary>
public enum EditOrder : byte
{
    /// <summary>Nothing; refused.</summary>
    None = 0,

    /// <summary>Take back an edit and all that stand on it; edit 0: the last one.</summary>
    Revert = 1,

    /// <summary>Make no more edits; the active set stays.</summary>
    Freeze = 2,

    /// <summary>Make edits again.</summary>
    Thaw = 3,

    /// <summary>
    /// Release an edit and all before it, which is the operator's consent; edit 0: all kept ones.
    /// </summary>
    Release = 4,

    /// <summary>Send an EDIT_OUTCOME for each edit from this one on; edit 0: the latest.</summary>
    List = 5,

    /// <summary>Send the EDIT_OUTCOME of this edit.</summary>
    Show = 6,
}
