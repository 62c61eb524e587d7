namespace DroneSeal.Mavlink.Messages;

/// <summary>What measures a distance. MAV_DISTANCE_SENSOR of the definitions.</summary>
public enum MavDistanceSensor : byte
{
    /// <summary>MAV_DISTANCE_SENSOR_LASER.</summary>
    Laser = 0,

    /// <summary>MAV_DISTANCE_SENSOR_ULTRASOUND.</summary>
    Ultrasound = 1,

    /// <summary>MAV_DISTANCE_SENSOR_INFRARED.</summary>
    Infrared = 2,

    /// <summary>MAV_DISTANCE_SENSOR_RADAR.</summary>
    Radar = 3,

    /// <summary>MAV_DISTANCE_SENSOR_UNKNOWN.</summary>
    Unknown = 4,
}
