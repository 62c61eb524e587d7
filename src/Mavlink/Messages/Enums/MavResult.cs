namespace DroneSeal.Mavlink.Messages;

/// <summary>What became of a command. MAV_RESULT of the definitions.</summary>
public enum MavResult : byte
{
    /// <summary>MAV_RESULT_ACCEPTED.</summary>
    Accepted = 0,

    /// <summary>MAV_RESULT_TEMPORARILY_REJECTED.</summary>
    TemporarilyRejected = 1,

    /// <summary>MAV_RESULT_DENIED.</summary>
    Denied = 2,

    /// <summary>MAV_RESULT_UNSUPPORTED.</summary>
    Unsupported = 3,

    /// <summary>MAV_RESULT_FAILED.</summary>
    Failed = 4,

    /// <summary>MAV_RESULT_IN_PROGRESS.</summary>
    InProgress = 5,

    /// <summary>MAV_RESULT_CANCELLED.</summary>
    Cancelled = 6,

    /// <summary>MAV_RESULT_COMMAND_LONG_ONLY.</summary>
    CommandLongOnly = 7,

    /// <summary>MAV_RESULT_COMMAND_INT_ONLY.</summary>
    CommandIntOnly = 8,

    /// <summary>MAV_RESULT_COMMAND_UNSUPPORTED_MAV_FRAME.</summary>
    CommandUnsupportedMavFrame = 9,

    /// <summary>MAV_RESULT_NOT_IN_CONTROL.</summary>
    NotInControl = 10,
}
