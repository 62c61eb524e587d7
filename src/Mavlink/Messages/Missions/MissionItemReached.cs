namespace DroneSeal.Mavlink.Messages;

/// <summary>An item was reached.</summary>
[MavlinkMessage(46, "MISSION_ITEM_REACHED")]
public partial record struct MissionItemReached
{
    /// <summary>Counts up.</summary>
    public ushort Seq;
}
