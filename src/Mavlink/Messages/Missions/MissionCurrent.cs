namespace DroneSeal.Mavlink.Messages;

/// <summary>Which item is being flown.</summary>
[MavlinkMessage(42, "MISSION_CURRENT")]
public partial record struct MissionCurrent
{
    /// <summary>Counts up.</summary>
    public ushort Seq;

    /// <summary>Items; 65,535: not known.</summary>
    [MavlinkExtension]
    public ushort Total;

    /// <summary>Whether it is being flown.</summary>
    [MavlinkExtension]
    public MissionState MissionState;

    /// <summary>1: in a mode that flies it; 2: not.</summary>
    [MavlinkExtension]
    public byte MissionMode;

    /// <summary>Version of the plan; 0: not used.</summary>
    [MavlinkExtension]
    public uint MissionId;

    /// <summary>Version of the fence; 0: not used.</summary>
    [MavlinkExtension]
    public uint FenceId;

    /// <summary>Version of the rally points; 0: not used.</summary>
    [MavlinkExtension]
    public uint RallyPointsId;
}
