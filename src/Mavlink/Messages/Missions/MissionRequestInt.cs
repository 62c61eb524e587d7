namespace DroneSeal.Mavlink.Messages;

/// <summary>Asks for one item of a mission.</summary>
[MavlinkMessage(51, "MISSION_REQUEST_INT")]
public partial record struct MissionRequestInt
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Counts up.</summary>
    public ushort Seq;

    /// <summary>What kind of mission.</summary>
    [MavlinkExtension]
    public MavMissionType MissionType;
}
