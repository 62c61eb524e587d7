namespace DroneSeal.Mavlink.Messages;

/// <summary>How many items a mission has.</summary>
[MavlinkMessage(44, "MISSION_COUNT")]
public partial record struct MissionCount
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>How many.</summary>
    public ushort Count;

    /// <summary>What kind of mission.</summary>
    [MavlinkExtension]
    public MavMissionType MissionType;

    /// <summary>Tells one version of the plan from another; 0: not used.</summary>
    [MavlinkExtension]
    public uint OpaqueId;
}
