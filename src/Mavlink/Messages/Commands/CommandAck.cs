namespace DroneSeal.Mavlink.Messages;

/// <summary>The answer to a command.</summary>
[MavlinkMessage(77, "COMMAND_ACK")]
public partial record struct CommandAck
{
    /// <summary>Which command.</summary>
    public MavCommand Command;

    /// <summary>What became of it.</summary>
    public MavResult Result;

    /// <summary>Percent; 255: not known.</summary>
    [MavlinkExtension]
    public byte Progress;

    /// <summary>More about the result, by command.</summary>
    [MavlinkExtension]
    public int ResultParam2;

    /// <summary>System that is meant; 0 is every one.</summary>
    [MavlinkExtension]
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    [MavlinkExtension]
    public byte TargetComponent;
}
