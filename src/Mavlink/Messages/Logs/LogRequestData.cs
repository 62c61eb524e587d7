namespace DroneSeal.Mavlink.Messages;

/// <summary>Asks for a piece of a log.</summary>
[MavlinkMessage(119, "LOG_REQUEST_DATA")]
public partial record struct LogRequestData
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Number of it.</summary>
    public ushort Id;

    /// <summary>From the beginning, bytes.</summary>
    public uint Ofs;

    /// <summary>How many.</summary>
    public uint Count;
}
