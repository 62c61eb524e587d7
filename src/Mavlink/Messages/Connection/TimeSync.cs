namespace DroneSeal.Mavlink.Messages;

/// <summary>Compares clocks. A request has tc1 = 0; the answer keeps ts1 and fills tc1.</summary>
[MavlinkMessage(111, "TIMESYNC")]
public partial record struct TimeSync
{
    /// <summary>The answering clock, nanoseconds; 0 in a request.</summary>
    public long Tc1;

    /// <summary>The asking clock, nanoseconds.</summary>
    public long Ts1;

    /// <summary>System that is meant; 0 is every one.</summary>
    [MavlinkExtension]
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    [MavlinkExtension]
    public byte TargetComponent;
}
