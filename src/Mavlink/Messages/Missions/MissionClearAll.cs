namespace DroneSeal.Mavlink.Messages;

/// <summary>Removes a whole mission.</summary>
[MavlinkMessage(45, "MISSION_CLEAR_ALL")]
public partial record struct MissionClearAll
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>What kind of mission.</summary>
    [MavlinkExtension]
    public MavMissionType MissionType;
}
