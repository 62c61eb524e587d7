namespace DroneSeal.Mavlink.Messages;

/// <summary>A command with seven numbers.</summary>
[MavlinkMessage(76, "COMMAND_LONG")]
public partial record struct CommandLong
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Which command.</summary>
    public MavCommand Command;

    /// <summary>0 at first, then one more each time it is sent again.</summary>
    public byte Confirmation;

    /// <summary>By command.</summary>
    public float Param1;

    /// <summary>By command.</summary>
    public float Param2;

    /// <summary>By command.</summary>
    public float Param3;

    /// <summary>By command.</summary>
    public float Param4;

    /// <summary>By command.</summary>
    public float Param5;

    /// <summary>By command.</summary>
    public float Param6;

    /// <summary>By command.</summary>
    public float Param7;
}
