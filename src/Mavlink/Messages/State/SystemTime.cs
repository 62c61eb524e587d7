namespace DroneSeal.Mavlink.Messages;

/// <summary>The sender's clocks.</summary>
[MavlinkMessage(2, "SYSTEM_TIME")]
public partial record struct SystemTime
{
    /// <summary>Since 1970, microseconds.</summary>
    public ulong TimeUnixUsec;

    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;
}
