namespace DroneSeal.Mavlink.Messages;

/// <summary>Whether a mission is being flown. MISSION_STATE of the definitions.</summary>
public enum MissionState : byte
{
    /// <summary>MISSION_STATE_UNKNOWN.</summary>
    Unknown = 0,

    /// <summary>MISSION_STATE_NO_MISSION.</summary>
    NoMission = 1,

    /// <summary>MISSION_STATE_NOT_STARTED.</summary>
    NotStarted = 2,

    /// <summary>MISSION_STATE_ACTIVE.</summary>
    Active = 3,

    /// <summary>MISSION_STATE_PAUSED.</summary>
    Paused = 4,

    /// <summary>MISSION_STATE_COMPLETE.</summary>
    Complete = 5,
}
