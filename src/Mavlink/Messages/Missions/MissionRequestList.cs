namespace DroneSeal.Mavlink.Messages;

/// <summary>Asks for the whole mission.</summary>
[MavlinkMessage(43, "MISSION_REQUEST_LIST")]
public partial record struct MissionRequestList
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>What kind of mission.</summary>
    [MavlinkExtension]
    public MavMissionType MissionType;
}
