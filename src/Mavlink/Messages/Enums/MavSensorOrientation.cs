namespace DroneSeal.Mavlink.Messages;

/// <summary>
/// How a sensor is mounted; the first 8 turn about the vertical in steps of 45 degrees.
/// MAV_SENSOR_ORIENTATION of the definitions.
/// </summary>
public enum MavSensorOrientation : byte
{
    /// <summary>MAV_SENSOR_ROTATION_NONE.</summary>
    None = 0,

    /// <summary>MAV_SENSOR_ROTATION_YAW_45.</summary>
    Yaw45 = 1,

    /// <summary>MAV_SENSOR_ROTATION_YAW_90.</summary>
    Yaw90 = 2,

    /// <summary>MAV_SENSOR_ROTATION_YAW_135.</summary>
    Yaw135 = 3,

    /// <summary>MAV_SENSOR_ROTATION_YAW_180.</summary>
    Yaw180 = 4,

    /// <summary>MAV_SENSOR_ROTATION_YAW_225.</summary>
    Yaw225 = 5,

    /// <summary>MAV_SENSOR_ROTATION_YAW_270.</summary>
    Yaw270 = 6,

    /// <summary>MAV_SENSOR_ROTATION_YAW_315.</summary>
    Yaw315 = 7,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_180.</summary>
    Roll180 = 8,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_180_YAW_45.</summary>
    Roll180Yaw45 = 9,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_180_YAW_90.</summary>
    Roll180Yaw90 = 10,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_180_YAW_135.</summary>
    Roll180Yaw135 = 11,

    /// <summary>MAV_SENSOR_ROTATION_PITCH_180.</summary>
    Pitch180 = 12,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_180_YAW_225.</summary>
    Roll180Yaw225 = 13,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_180_YAW_270.</summary>
    Roll180Yaw270 = 14,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_180_YAW_315.</summary>
    Roll180Yaw315 = 15,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90.</summary>
    Roll90 = 16,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_YAW_45.</summary>
    Roll90Yaw45 = 17,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_YAW_90.</summary>
    Roll90Yaw90 = 18,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_YAW_135.</summary>
    Roll90Yaw135 = 19,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_270.</summary>
    Roll270 = 20,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_270_YAW_45.</summary>
    Roll270Yaw45 = 21,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_270_YAW_90.</summary>
    Roll270Yaw90 = 22,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_270_YAW_135.</summary>
    Roll270Yaw135 = 23,

    /// <summary>MAV_SENSOR_ROTATION_PITCH_90.</summary>
    Pitch90 = 24,

    /// <summary>MAV_SENSOR_ROTATION_PITCH_270.</summary>
    Pitch270 = 25,

    /// <summary>MAV_SENSOR_ROTATION_PITCH_180_YAW_90.</summary>
    Pitch180Yaw90 = 26,

    /// <summary>MAV_SENSOR_ROTATION_PITCH_180_YAW_270.</summary>
    Pitch180Yaw270 = 27,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_PITCH_90.</summary>
    Roll90Pitch90 = 28,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_180_PITCH_90.</summary>
    Roll180Pitch90 = 29,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_270_PITCH_90.</summary>
    Roll270Pitch90 = 30,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_PITCH_180.</summary>
    Roll90Pitch180 = 31,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_270_PITCH_180.</summary>
    Roll270Pitch180 = 32,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_PITCH_270.</summary>
    Roll90Pitch270 = 33,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_180_PITCH_270.</summary>
    Roll180Pitch270 = 34,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_270_PITCH_270.</summary>
    Roll270Pitch270 = 35,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_PITCH_180_YAW_90.</summary>
    Roll90Pitch180Yaw90 = 36,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_YAW_270.</summary>
    Roll90Yaw270 = 37,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_PITCH_68_YAW_293.</summary>
    Roll90Pitch68Yaw293 = 38,

    /// <summary>MAV_SENSOR_ROTATION_PITCH_315.</summary>
    Pitch315 = 39,

    /// <summary>MAV_SENSOR_ROTATION_ROLL_90_PITCH_315.</summary>
    Roll90Pitch315 = 40,

    /// <summary>MAV_SENSOR_ROTATION_CUSTOM.</summary>
    Custom = 100,
}
