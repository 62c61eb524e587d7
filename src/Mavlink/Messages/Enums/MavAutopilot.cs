namespace DroneSeal.Mavlink.Messages;

/// <summary>Which autopilot it is. MAV_AUTOPILOT of the definitions.</summary>
public enum MavAutopilot : byte
{
    /// <summary>MAV_AUTOPILOT_GENERIC.</summary>
    Generic = 0,

    /// <summary>MAV_AUTOPILOT_RESERVED.</summary>
    Reserved = 1,

    /// <summary>MAV_AUTOPILOT_SLUGS.</summary>
    Slugs = 2,

    /// <summary>MAV_AUTOPILOT_ARDUPILOTMEGA.</summary>
    Ardupilotmega = 3,

    /// <summary>MAV_AUTOPILOT_OPENPILOT.</summary>
    Openpilot = 4,

    /// <summary>MAV_AUTOPILOT_GENERIC_WAYPOINTS_ONLY.</summary>
    GenericWaypointsOnly = 5,

    /// <summary>MAV_AUTOPILOT_GENERIC_WAYPOINTS_AND_SIMPLE_NAVIGATION_ONLY.</summary>
    GenericWaypointsAndSimpleNavigationOnly = 6,

    /// <summary>MAV_AUTOPILOT_GENERIC_MISSION_FULL.</summary>
    GenericMissionFull = 7,

    /// <summary>MAV_AUTOPILOT_INVALID.</summary>
    Invalid = 8,

    /// <summary>MAV_AUTOPILOT_PPZ.</summary>
    Ppz = 9,

    /// <summary>MAV_AUTOPILOT_UDB.</summary>
    Udb = 10,

    /// <summary>MAV_AUTOPILOT_FP.</summary>
    Fp = 11,

    /// <summary>MAV_AUTOPILOT_PX4.</summary>
    Px4 = 12,

    /// <summary>MAV_AUTOPILOT_SMACCMPILOT.</summary>
    Smaccmpilot = 13,

    /// <summary>MAV_AUTOPILOT_AUTOQUAD.</summary>
    Autoquad = 14,

    /// <summary>MAV_AUTOPILOT_ARMAZILA.</summary>
    Armazila = 15,

    /// <summary>MAV_AUTOPILOT_AEROB.</summary>
    Aerob = 16,

    /// <summary>MAV_AUTOPILOT_ASLUAV.</summary>
    Asluav = 17,

    /// <summary>MAV_AUTOPILOT_SMARTAP.</summary>
    Smartap = 18,

    /// <summary>MAV_AUTOPILOT_AIRRAILS.</summary>
    Airrails = 19,

    /// <summary>MAV_AUTOPILOT_REFLEX.</summary>
    Reflex = 20,
}
