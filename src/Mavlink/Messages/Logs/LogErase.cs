namespace DroneSeal.Mavlink.Messages;

/// <summary>Erases all logs.</summary>
[MavlinkMessage(121, "LOG_ERASE")]
public partial record struct LogErase
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;
}
