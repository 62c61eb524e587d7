namespace DroneSeal.Mavlink.Messages;

/// <summary>What kind of system or component it is. MAV_TYPE of the definitions.</summary>
public enum MavType : byte
{
    /// <summary>MAV_TYPE_GENERIC.</summary>
    Generic = 0,

    /// <summary>MAV_TYPE_FIXED_WING.</summary>
    FixedWing = 1,

    /// <summary>MAV_TYPE_QUADROTOR.</summary>
    Quadrotor = 2,

    /// <summary>MAV_TYPE_COAXIAL.</summary>
    Coaxial = 3,

    /// <summary>MAV_TYPE_HELICOPTER.</summary>
    Helicopter = 4,

    /// <summary>MAV_TYPE_ANTENNA_TRACKER.</summary>
    AntennaTracker = 5,

    /// <summary>MAV_TYPE_GCS.</summary>
    Gcs = 6,

    /// <summary>MAV_TYPE_AIRSHIP.</summary>
    Airship = 7,

    /// <summary>MAV_TYPE_FREE_BALLOON.</summary>
    FreeBalloon = 8,

    /// <summary>MAV_TYPE_ROCKET.</summary>
    Rocket = 9,

    /// <summary>MAV_TYPE_GROUND_ROVER.</summary>
    GroundRover = 10,

    /// <summary>MAV_TYPE_SURFACE_BOAT.</summary>
    SurfaceBoat = 11,

    /// <summary>MAV_TYPE_SUBMARINE.</summary>
    Submarine = 12,

    /// <summary>MAV_TYPE_HEXAROTOR.</summary>
    Hexarotor = 13,

    /// <summary>MAV_TYPE_OCTOROTOR.</summary>
    Octorotor = 14,

    /// <summary>MAV_TYPE_TRICOPTER.</summary>
    Tricopter = 15,

    /// <summary>MAV_TYPE_FLAPPING_WING.</summary>
    FlappingWing = 16,

    /// <summary>MAV_TYPE_KITE.</summary>
    Kite = 17,

    /// <summary>MAV_TYPE_ONBOARD_CONTROLLER.</summary>
    OnboardController = 18,

    /// <summary>MAV_TYPE_VTOL_TAILSITTER_DUOROTOR.</summary>
    VtolTailsitterDuorotor = 19,

    /// <summary>MAV_TYPE_VTOL_TAILSITTER_QUADROTOR.</summary>
    VtolTailsitterQuadrotor = 20,

    /// <summary>MAV_TYPE_VTOL_TILTROTOR.</summary>
    VtolTiltrotor = 21,

    /// <summary>MAV_TYPE_VTOL_FIXEDROTOR.</summary>
    VtolFixedrotor = 22,

    /// <summary>MAV_TYPE_VTOL_TAILSITTER.</summary>
    VtolTailsitter = 23,

    /// <summary>MAV_TYPE_VTOL_TILTWING.</summary>
    VtolTiltwing = 24,

    /// <summary>MAV_TYPE_VTOL_RESERVED5.</summary>
    VtolReserved5 = 25,

    /// <summary>MAV_TYPE_GIMBAL.</summary>
    Gimbal = 26,

    /// <summary>MAV_TYPE_ADSB.</summary>
    Adsb = 27,

    /// <summary>MAV_TYPE_PARAFOIL.</summary>
    Parafoil = 28,

    /// <summary>MAV_TYPE_DODECAROTOR.</summary>
    Dodecarotor = 29,

    /// <summary>MAV_TYPE_CAMERA.</summary>
    Camera = 30,

    /// <summary>MAV_TYPE_CHARGING_STATION.</summary>
    ChargingStation = 31,

    /// <summary>MAV_TYPE_FLARM.</summary>
    Flarm = 32,

    /// <summary>MAV_TYPE_SERVO.</summary>
    Servo = 33,

    /// <summary>MAV_TYPE_ODID.</summary>
    Odid = 34,

    /// <summary>MAV_TYPE_DECAROTOR.</summary>
    Decarotor = 35,

    /// <summary>MAV_TYPE_BATTERY.</summary>
    Battery = 36,

    /// <summary>MAV_TYPE_PARACHUTE.</summary>
    Parachute = 37,

    /// <summary>MAV_TYPE_LOG.</summary>
    Log = 38,

    /// <summary>MAV_TYPE_OSD.</summary>
    Osd = 39,

    /// <summary>MAV_TYPE_IMU.</summary>
    Imu = 40,

    /// <summary>MAV_TYPE_GPS.</summary>
    Gps = 41,

    /// <summary>MAV_TYPE_WINCH.</summary>
    Winch = 42,

    /// <summary>MAV_TYPE_GENERIC_MULTIROTOR.</summary>
    GenericMultirotor = 43,

    /// <summary>MAV_TYPE_ILLUMINATOR.</summary>
    Illuminator = 44,

    /// <summary>MAV_TYPE_SPACECRAFT_ORBITER.</summary>
    SpacecraftOrbiter = 45,

    /// <summary>MAV_TYPE_GROUND_QUADRUPED.</summary>
    GroundQuadruped = 46,

    /// <summary>MAV_TYPE_VTOL_GYRODYNE.</summary>
    VtolGyrodyne = 47,

    /// <summary>MAV_TYPE_GRIPPER.</summary>
    Gripper = 48,

    /// <summary>MAV_TYPE_RADIO.</summary>
    Radio = 49,
}
