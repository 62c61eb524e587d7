namespace DroneSeal.Mavlink.Messages;

/// <summary>What the editor does and how its edits fared. Sent about once a second.</summary>
/// <remarks>
/// Ids from 0xD5EA0 on are this project's. Public dialects are given blocks below 65,536, so an id above that
/// meets none, now or later, and needs no registry: MAVLink 2 has 24 bits of it.
/// </remarks>
[MavlinkMessage(876192, "EDITOR_STATE")]
public partial record struct EditorState
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>What it is doing.</summary>
    public EditorActivity State;

    /// <summary>Edits that were judged: kept and reverted.</summary>
    public uint Proposed;

    /// <summary>Edits that the gate kept.</summary>
    public uint Kept;

    /// <summary>Edits that the gate threw away.</summary>
    public uint Reverted;

    /// <summary>Candidates that only ran in shadow, for want of mini-tasks held back.</summary>
    public uint Waiting;

    /// <summary>The last edit in the ledger; 0: none.</summary>
    public ulong LastEditId;

    /// <summary>First bytes of the SHA-256 of the trust anchors.</summary>
    public Bytes8 AnchorHash;

    /// <summary>First bytes of the active adapter set's hash; zeros: none is active.</summary>
    public Bytes8 ActiveSetHash;

    /// <summary>First bytes of the released adapter set's hash; zeros: the base detector.</summary>
    public Bytes8 ReleasedSetHash;
}
