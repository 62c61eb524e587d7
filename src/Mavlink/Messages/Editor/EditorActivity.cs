namespace DroneSeal.Mavlink.Messages;

/// <summary>What the editor of the detector is doing. DRONESEAL_EDITOR_STATE of the dialect.</summary>
public enum EditorActivity : byte
{
    /// <summary>It does not run: the detector flies as it is.</summary>
    Off = 0,

    /// <summary>It reviews frames and has found nothing to mend.</summary>
    Watching = 1,

    /// <summary>It gathers: too few mini-tasks are held back for the gate to judge.</summary>
    Gathering = 2,

    /// <summary>It computes an edit.</summary>
    Editing = 3,

    /// <summary>The gate judges an edit.</summary>
    Judging = 4,

    /// <summary>An operator has frozen it; the active adapters stay.</summary>
    Frozen = 5,

    /// <summary>It consolidates, on the ground.</summary>
    Sleeping = 6,

    /// <summary>It has failed; the detector flies on with the last kept set.</summary>
    Failed = 7,
}
