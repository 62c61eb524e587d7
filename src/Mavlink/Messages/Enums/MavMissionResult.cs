namespace DroneSeal.Mavlink.Messages;

/// <summary>How a mission's transfer ended. MAV_MISSION_RESULT of the definitions.</summary>
public enum MavMissionResult : byte
{
    /// <summary>MAV_MISSION_ACCEPTED.</summary>
    Accepted = 0,

    /// <summary>MAV_MISSION_ERROR.</summary>
    Error = 1,

    /// <summary>MAV_MISSION_UNSUPPORTED_FRAME.</summary>
    UnsupportedFrame = 2,

    /// <summary>MAV_MISSION_UNSUPPORTED.</summary>
    Unsupported = 3,

    /// <summary>MAV_MISSION_NO_SPACE.</summary>
    NoSpace = 4,

    /// <summary>MAV_MISSION_INVALID.</summary>
    Invalid = 5,

    /// <summary>MAV_MISSION_INVALID_PARAM1.</summary>
    InvalidParam1 = 6,

    /// <summary>MAV_MISSION_INVALID_PARAM2.</summary>
    InvalidParam2 = 7,

    /// <summary>MAV_MISSION_INVALID_PARAM3.</summary>
    InvalidParam3 = 8,

    /// <summary>MAV_MISSION_INVALID_PARAM4.</summary>
    InvalidParam4 = 9,

    /// <summary>MAV_MISSION_INVALID_PARAM5_X.</summary>
    InvalidParam5X = 10,

    /// <summary>MAV_MISSION_INVALID_PARAM6_Y.</summary>
    InvalidParam6Y = 11,

    /// <summary>MAV_MISSION_INVALID_PARAM7.</summary>
    InvalidParam7 = 12,

    /// <summary>MAV_MISSION_INVALID_SEQUENCE.</summary>
    InvalidSequence = 13,

    /// <summary>MAV_MISSION_DENIED.</summary>
    Denied = 14,

    /// <summary>MAV_MISSION_OPERATION_CANCELLED.</summary>
    OperationCancelled = 15,
}
