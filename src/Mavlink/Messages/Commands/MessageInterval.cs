namespace DroneSeal.Mavlink.Messages;

/// <summary>How often a message is sent.</summary>
[MavlinkMessage(244, "MESSAGE_INTERVAL")]
public partial record struct MessageInterval
{
    /// <summary>The message that is meant.</summary>
    [MavlinkName("message_id")]
    public ushort IntervalMessageId;

    /// <summary>Microseconds; -1: off; 0: the default, or not available.</summary>
    public int IntervalUs;
}
