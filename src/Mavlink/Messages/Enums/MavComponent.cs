namespace DroneSeal.Mavlink.Messages;

/// <summary>Numbers of components. MAV_COMPONENT of the definitions.</summary>
public enum MavComponent : byte
{
    /// <summary>MAV_COMP_ID_ALL.</summary>
    All = 0,

    /// <summary>MAV_COMP_ID_AUTOPILOT1.</summary>
    Autopilot1 = 1,

    /// <summary>MAV_COMP_ID_TELEMETRY_RADIO.</summary>
    TelemetryRadio = 68,

    /// <summary>MAV_COMP_ID_CAMERA.</summary>
    Camera = 100,

    /// <summary>MAV_COMP_ID_GIMBAL.</summary>
    Gimbal = 154,

    /// <summary>MAV_COMP_ID_LOG.</summary>
    Log = 155,

    /// <summary>MAV_COMP_ID_ADSB.</summary>
    Adsb = 156,

    /// <summary>MAV_COMP_ID_MISSIONPLANNER.</summary>
    Missionplanner = 190,

    /// <summary>MAV_COMP_ID_ONBOARD_COMPUTER.</summary>
    OnboardComputer = 191,

    /// <summary>MAV_COMP_ID_ONBOARD_COMPUTER2.</summary>
    OnboardComputer2 = 192,

    /// <summary>MAV_COMP_ID_PATHPLANNER.</summary>
    Pathplanner = 195,

    /// <summary>MAV_COMP_ID_OBSTACLE_AVOIDANCE.</summary>
    ObstacleAvoidance = 196,

    /// <summary>MAV_COMP_ID_VISUAL_INERTIAL_ODOMETRY.</summary>
    VisualInertialOdometry = 197,

    /// <summary>MAV_COMP_ID_PAIRING_MANAGER.</summary>
    PairingManager = 198,

    /// <summary>MAV_COMP_ID_UDP_BRIDGE.</summary>
    UdpBridge = 240,

    /// <summary>MAV_COMP_ID_UART_BRIDGE.</summary>
    UartBridge = 241,

    /// <summary>MAV_COMP_ID_TUNNEL_NODE.</summary>
    TunnelNode = 242,

    /// <summary>MAV_COMP_ID_SYSTEM_CONTROL.</summary>
    SystemControl = 250,
}
