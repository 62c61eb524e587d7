namespace DroneSeal.Mavlink.Messages;

/// <summary>
/// Commands that this project sends or answers. Others can be cast. MAV_CMD of the definitions.
/// </summary>
public enum MavCommand : ushort
{
    /// <summary>MAV_CMD_NAV_WAYPOINT.</summary>
    NavWaypoint = 16,

    /// <summary>MAV_CMD_NAV_LOITER_UNLIM.</summary>
    NavLoiterUnlim = 17,

    /// <summary>MAV_CMD_NAV_LOITER_TIME.</summary>
    NavLoiterTime = 19,

    /// <summary>MAV_CMD_NAV_RETURN_TO_LAUNCH.</summary>
    NavReturnToLaunch = 20,

    /// <summary>MAV_CMD_NAV_LAND.</summary>
    NavLand = 21,

    /// <summary>MAV_CMD_NAV_TAKEOFF.</summary>
    NavTakeoff = 22,

    /// <summary>MAV_CMD_NAV_LOITER_TO_ALT.</summary>
    NavLoiterToAlt = 31,

    /// <summary>MAV_CMD_NAV_GUIDED_ENABLE.</summary>
    NavGuidedEnable = 92,

    /// <summary>MAV_CMD_NAV_DELAY.</summary>
    NavDelay = 93,

    /// <summary>MAV_CMD_CONDITION_DELAY.</summary>
    ConditionDelay = 112,

    /// <summary>MAV_CMD_CONDITION_DISTANCE.</summary>
    ConditionDistance = 114,

    /// <summary>MAV_CMD_CONDITION_YAW.</summary>
    ConditionYaw = 115,

    /// <summary>MAV_CMD_DO_SET_MODE.</summary>
    DoSetMode = 176,

    /// <summary>MAV_CMD_DO_JUMP.</summary>
    DoJump = 177,

    /// <summary>MAV_CMD_DO_CHANGE_SPEED.</summary>
    DoChangeSpeed = 178,

    /// <summary>MAV_CMD_DO_SET_HOME.</summary>
    DoSetHome = 179,

    /// <summary>MAV_CMD_DO_SET_RELAY.</summary>
    DoSetRelay = 181,

    /// <summary>MAV_CMD_DO_SET_SERVO.</summary>
    DoSetServo = 183,

    /// <summary>MAV_CMD_DO_FLIGHTTERMINATION.</summary>
    DoFlighttermination = 185,

    /// <summary>MAV_CMD_DO_CHANGE_ALTITUDE.</summary>
    DoChangeAltitude = 186,

    /// <summary>MAV_CMD_DO_LAND_START.</summary>
    DoLandStart = 189,

    /// <summary>MAV_CMD_DO_REPOSITION.</summary>
    DoReposition = 192,

    /// <summary>MAV_CMD_DO_PAUSE_CONTINUE.</summary>
    DoPauseContinue = 193,

    /// <summary>MAV_CMD_DO_SET_ROI_LOCATION.</summary>
    DoSetRoiLocation = 195,

    /// <summary>MAV_CMD_DO_SET_ROI_NONE.</summary>
    DoSetRoiNone = 197,

    /// <summary>MAV_CMD_DO_FENCE_ENABLE.</summary>
    DoFenceEnable = 207,

    /// <summary>MAV_CMD_DO_MOTOR_TEST.</summary>
    DoMotorTest = 209,

    /// <summary>MAV_CMD_DO_GUIDED_LIMITS.</summary>
    DoGuidedLimits = 222,

    /// <summary>MAV_CMD_PREFLIGHT_CALIBRATION.</summary>
    PreflightCalibration = 241,

    /// <summary>MAV_CMD_PREFLIGHT_STORAGE.</summary>
    PreflightStorage = 245,

    /// <summary>MAV_CMD_PREFLIGHT_REBOOT_SHUTDOWN.</summary>
    PreflightRebootShutdown = 246,

    /// <summary>MAV_CMD_MISSION_START.</summary>
    MissionStart = 300,

    /// <summary>MAV_CMD_COMPONENT_ARM_DISARM.</summary>
    ComponentArmDisarm = 400,

    /// <summary>MAV_CMD_RUN_PREARM_CHECKS.</summary>
    RunPrearmChecks = 401,

    /// <summary>MAV_CMD_GET_HOME_POSITION.</summary>
    GetHomePosition = 410,

    /// <summary>MAV_CMD_GET_MESSAGE_INTERVAL.</summary>
    GetMessageInterval = 510,

    /// <summary>MAV_CMD_SET_MESSAGE_INTERVAL.</summary>
    SetMessageInterval = 511,

    /// <summary>MAV_CMD_REQUEST_MESSAGE.</summary>
    RequestMessage = 512,

    /// <summary>MAV_CMD_REQUEST_PROTOCOL_VERSION.</summary>
    RequestProtocolVersion = 519,

    /// <summary>MAV_CMD_REQUEST_AUTOPILOT_CAPABILITIES.</summary>
    RequestAutopilotCapabilities = 520,

    /// <summary>MAV_CMD_LOGGING_START.</summary>
    LoggingStart = 2510,

    /// <summary>MAV_CMD_LOGGING_STOP.</summary>
    LoggingStop = 2511,

    /// <summary>MAV_CMD_SET_GUIDED_SUBMODE_STANDARD.</summary>
    SetGuidedSubmodeStandard = 4000,
}
