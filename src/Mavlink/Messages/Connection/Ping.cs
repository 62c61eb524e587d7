namespace DroneSeal.Mavlink.Messages;

/// <summary>Measures a link: answered with the sender as target.</summary>
[MavlinkMessage(4, "PING")]
public partial record struct Ping
{
    /// <summary>Since boot or since 1970 (tell by size), microseconds.</summary>
    public ulong TimeUsec;

    /// <summary>Counts up.</summary>
    public uint Seq;

    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;
}
