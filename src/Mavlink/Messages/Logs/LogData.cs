namespace DroneSeal.Mavlink.Messages;

/// <summary>A piece of a log; fewer than 90 bytes is the end.</summary>
[MavlinkMessage(120, "LOG_DATA")]
public partial record struct LogData
{
    /// <summary>Number of it.</summary>
    public ushort Id;

    /// <summary>From the beginning, bytes.</summary>
    public uint Ofs;

    /// <summary>How many.</summary>
    public byte Count;

    /// <summary>Bytes.</summary>
    public Bytes90 Data;
}
