namespace DroneSeal.Mavlink.Messages;

/// <summary>One log that there is.</summary>
[MavlinkMessage(118, "LOG_ENTRY")]
public partial record struct LogEntry
{
    /// <summary>Number of it.</summary>
    public ushort Id;

    /// <summary>How many there are.</summary>
    public ushort NumLogs;

    /// <summary>Highest number.</summary>
    public ushort LastLogNum;

    /// <summary>Since 1970, seconds; 0: not known.</summary>
    public uint TimeUtc;

    /// <summary>Bytes, perhaps not exact.</summary>
    public uint Size;
}
