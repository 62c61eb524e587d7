namespace DroneSeal.Mavlink.Messages;

/// <summary>What became of an edit. DRONESEAL_EDIT_VERDICT of the dialect.</summary>
public enum EditVerdict : byte
{
    /// <summary>Not judged yet: too little is held back.</summary>
    Waiting = 0,

    /// <summary>The gate kept it.</summary>
    Kept = 1,

    /// <summary>The gate threw it away.</summary>
    Reverted = 2,

    /// <summary>It was kept, and is now released: flight may believe it fully.</summary>
    Released = 3,

    /// <summary>It was kept, and an operator took it back.</summary>
    TakenBack = 4,
}
