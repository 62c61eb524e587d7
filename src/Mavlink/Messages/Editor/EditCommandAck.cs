namespace DroneSeal.Mavlink.Messages;

/// <summary>The editor's answer to an order.</summary>
[MavlinkMessage(876195, "EDIT_COMMAND_ACK")]
public partial record struct EditCommandAck
{
    /// <summary>System that gave the order.</summary>
    public byte TargetSystem;

    /// <summary>Component that gave the order.</summary>
    public byte TargetComponent;

    /// <summary>The order.</summary>
    public EditOrder Order;

    /// <summary>What became of it.</summary>
    public MavResult Result;

    /// <summary>The edit that it was about; 0: none. To LIST: how many EDIT_OUTCOME follow.</summary>
    public ulong EditId;

    /// <summary>The order's nonce.</summary>
    public ulong Nonce;

    /// <summary>Why, for people.</summary>
    public Text100 Text;
}
