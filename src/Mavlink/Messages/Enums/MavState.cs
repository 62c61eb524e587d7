namespace DroneSeal.Mavlink.Messages;

/// <summary>How the system does. MAV_STATE of the definitions.</summary>
public enum MavState : byte
{
    /// <summary>MAV_STATE_UNINIT.</summary>
    Uninit = 0,

    /// <summary>MAV_STATE_BOOT.</summary>
    Boot = 1,

    /// <summary>MAV_STATE_CALIBRATING.</summary>
    Calibrating = 2,

    /// <summary>MAV_STATE_STANDBY.</summary>
    Standby = 3,

    /// <summary>MAV_STATE_ACTIVE.</summary>
    Active = 4,

    /// <summary>MAV_STATE_CRITICAL.</summary>
    Critical = 5,

    /// <summary>MAV_STATE_EMERGENCY.</summary>
    Emergency = 6,

    /// <summary>MAV_STATE_POWEROFF.</summary>
    Poweroff = 7,

    /// <summary>MAV_STATE_FLIGHT_TERMINATION.</summary>
    FlightTermination = 8,
}
