namespace DroneSeal.Mavlink.Messages;

/// <summary>What the autopilot can do. MAV_PROTOCOL_CAPABILITY of the definitions.</summary>
[Flags]
public enum MavProtocolCapability : ulong
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>MAV_PROTOCOL_CAPABILITY_MISSION_FLOAT.</summary>
    MissionFloat = 0x1,

    /// <summary>MAV_PROTOCOL_CAPABILITY_PARAM_FLOAT.</summary>
    ParamFloat = 0x2,

    /// <summary>MAV_PROTOCOL_CAPABILITY_MISSION_INT.</summary>
    MissionInt = 0x4,

    /// <summary>MAV_PROTOCOL_CAPABILITY_COMMAND_INT.</summary>
    CommandInt = 0x8,

    /// <summary>MAV_PROTOCOL_CAPABILITY_PARAM_ENCODE_BYTEWISE.</summary>
    ParamEncodeBytewise = 0x10,

    /// <summary>MAV_PROTOCOL_CAPABILITY_FTP.</summary>
    Ftp = 0x20,

    /// <summary>MAV_PROTOCOL_CAPABILITY_SET_ATTITUDE_TARGET.</summary>
    SetAttitudeTarget = 0x40,

    /// <summary>MAV_PROTOCOL_CAPABILITY_SET_POSITION_TARGET_LOCAL_NED.</summary>
    SetPositionTargetLocalNed = 0x80,

    /// <summary>MAV_PROTOCOL_CAPABILITY_SET_POSITION_TARGET_GLOBAL_INT.</summary>
    SetPositionTargetGlobalInt = 0x100,

    /// <summary>MAV_PROTOCOL_CAPABILITY_TERRAIN.</summary>
    Terrain = 0x200,

    /// <summary>MAV_PROTOCOL_CAPABILITY_RESERVED3.</summary>
    Reserved3 = 0x400,

    /// <summary>MAV_PROTOCOL_CAPABILITY_FLIGHT_TERMINATION.</summary>
    FlightTermination = 0x800,

    /// <summary>MAV_PROTOCOL_CAPABILITY_COMPASS_CALIBRATION.</summary>
    CompassCalibration = 0x1000,

    /// <summary>MAV_PROTOCOL_CAPABILITY_MAVLINK2.</summary>
    Mavlink2 = 0x2000,

    /// <summary>MAV_PROTOCOL_CAPABILITY_MISSION_FENCE.</summary>
    MissionFence = 0x4000,

    /// <summary>MAV_PROTOCOL_CAPABILITY_MISSION_RALLY.</summary>
    MissionRally = 0x8000,

    /// <summary>MAV_PROTOCOL_CAPABILITY_RESERVED2.</summary>
    Reserved2 = 0x10000,

    /// <summary>MAV_PROTOCOL_CAPABILITY_PARAM_ENCODE_C_CAST.</summary>
    ParamEncodeCCast = 0x20000,

    /// <summary>MAV_PROTOCOL_CAPABILITY_COMPONENT_IMPLEMENTS_GIMBAL_MANAGER.</summary>
    ComponentImplementsGimbalManager = 0x40000,

    /// <summary>MAV_PROTOCOL_CAPABILITY_COMPONENT_ACCEPTS_GCS_CONTROL.</summary>
    ComponentAcceptsGcsControl = 0x80000,

    /// <summary>MAV_PROTOCOL_CAPABILITY_GRIPPER.</summary>
    Gripper = 0x100000,
}
