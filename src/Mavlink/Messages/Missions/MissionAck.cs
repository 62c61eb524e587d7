namespace DroneSeal.Mavlink.Messages;

/// <summary>How a mission's transfer ended.</summary>
[MavlinkMessage(47, "MISSION_ACK")]
public partial record struct MissionAck
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>How it ended.</summary>
    public MavMissionResult Type;

    /// <summary>What kind of mission.</summary>
    [MavlinkExtension]
    public MavMissionType MissionType;

    /// <summary>Tells one version of the plan from another; 0: not used.</summary>
    [MavlinkExtension]
    public uint OpaqueId;
}
