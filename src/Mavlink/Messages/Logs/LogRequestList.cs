namespace DroneSeal.Mavlink.Messages;

/// <summary>Asks which logs there are.</summary>
[MavlinkMessage(117, "LOG_REQUEST_LIST")]
public partial record struct LogRequestList
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>First log.</summary>
    public ushort Start;

    /// <summary>Last log; 65,535: the last there is.</summary>
    public ushort End;
}
