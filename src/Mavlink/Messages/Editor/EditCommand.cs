namespace DroneSeal.Mavlink.Messages;

/// <summary>An operator's order to the editor. Send it again, unchanged, until the answer comes.</summary>
[MavlinkMessage(876194, "EDIT_COMMAND")]
public partial record struct EditCommand
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>What is asked.</summary>
    public EditOrder Order;

    /// <summary>The edit that is meant, by its row in the ledger; 0: see the order.</summary>
    public ulong EditId;

    /// <summary>
    /// Drawn anew for each order, so that one that comes twice is done once and answered twice.
    /// </summary>
    public ulong Nonce;
}
