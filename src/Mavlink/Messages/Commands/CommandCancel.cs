namespace DroneSeal.Mavlink.Messages;

/// <summary>Ends a long command that is in progress.</summary>
[MavlinkMessage(80, "COMMAND_CANCEL")]
public partial record struct CommandCancel
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Which command.</summary>
    public MavCommand Command;
}
