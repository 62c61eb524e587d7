namespace DroneSeal.Mavlink.Messages;

/// <summary>What kind of mission it is. MAV_MISSION_TYPE of the definitions.</summary>
public enum MavMissionType : byte
{
    /// <summary>MAV_MISSION_TYPE_MISSION.</summary>
    Mission = 0,

    /// <summary>MAV_MISSION_TYPE_FENCE.</summary>
    Fence = 1,

    /// <summary>MAV_MISSION_TYPE_RALLY.</summary>
    Rally = 2,

    /// <summary>MAV_MISSION_TYPE_ALL.</summary>
    All = 255,
}
