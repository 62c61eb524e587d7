namespace DroneSeal.Mavlink.Messages;

/// <summary>Sensors and functions of the autopilot. MAV_SYS_STATUS_SENSOR of the definitions.</summary>
[Flags]
public enum MavSysStatusSensor : uint
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>MAV_SYS_STATUS_SENSOR_3D_GYRO.</summary>
    Sensor3dGyro = 0x1,

    /// <summary>MAV_SYS_STATUS_SENSOR_3D_ACCEL.</summary>
    Sensor3dAccel = 0x2,

    /// <summary>MAV_SYS_STATUS_SENSOR_3D_MAG.</summary>
    Sensor3dMag = 0x4,

    /// <summary>MAV_SYS_STATUS_SENSOR_ABSOLUTE_PRESSURE.</summary>
    SensorAbsolutePressure = 0x8,

    /// <summary>MAV_SYS_STATUS_SENSOR_DIFFERENTIAL_PRESSURE.</summary>
    SensorDifferentialPressure = 0x10,

    /// <summary>MAV_SYS_STATUS_SENSOR_GPS.</summary>
    SensorGps = 0x20,

    /// <summary>MAV_SYS_STATUS_SENSOR_OPTICAL_FLOW.</summary>
    SensorOpticalFlow = 0x40,

    /// <summary>MAV_SYS_STATUS_SENSOR_VISION_POSITION.</summary>
    SensorVisionPosition = 0x80,

    /// <summary>MAV_SYS_STATUS_SENSOR_LASER_POSITION.</summary>
    SensorLaserPosition = 0x100,

    /// <summary>MAV_SYS_STATUS_SENSOR_EXTERNAL_GROUND_TRUTH.</summary>
    SensorExternalGroundTruth = 0x200,

    /// <summary>MAV_SYS_STATUS_SENSOR_ANGULAR_RATE_CONTROL.</summary>
    SensorAngularRateControl = 0x400,

    /// <summary>MAV_SYS_STATUS_SENSOR_ATTITUDE_STABILIZATION.</summary>
    SensorAttitudeStabilization = 0x800,

    /// <summary>MAV_SYS_STATUS_SENSOR_YAW_POSITION.</summary>
    SensorYawPosition = 0x1000,

    /// <summary>MAV_SYS_STATUS_SENSOR_Z_ALTITUDE_CONTROL.</summary>
    SensorZAltitudeControl = 0x2000,

    /// <summary>MAV_SYS_STATUS_SENSOR_XY_POSITION_CONTROL.</summary>
    SensorXyPositionControl = 0x4000,

    /// <summary>MAV_SYS_STATUS_SENSOR_MOTOR_OUTPUTS.</summary>
    SensorMotorOutputs = 0x8000,

    /// <summary>MAV_SYS_STATUS_SENSOR_RC_RECEIVER.</summary>
    SensorRcReceiver = 0x10000,

    /// <summary>MAV_SYS_STATUS_SENSOR_3D_GYRO2.</summary>
    Sensor3dGyro2 = 0x20000,

    /// <summary>MAV_SYS_STATUS_SENSOR_3D_ACCEL2.</summary>
    Sensor3dAccel2 = 0x40000,

    /// <summary>MAV_SYS_STATUS_SENSOR_3D_MAG2.</summary>
    Sensor3dMag2 = 0x80000,

    /// <summary>MAV_SYS_STATUS_GEOFENCE.</summary>
    Geofence = 0x100000,

    /// <summary>MAV_SYS_STATUS_AHRS.</summary>
    Ahrs = 0x200000,

    /// <summary>MAV_SYS_STATUS_TERRAIN.</summary>
    Terrain = 0x400000,

    /// <summary>MAV_SYS_STATUS_REVERSE_MOTOR.</summary>
    ReverseMotor = 0x800000,

    /// <summary>MAV_SYS_STATUS_LOGGING.</summary>
    Logging = 0x1000000,

    /// <summary>MAV_SYS_STATUS_SENSOR_BATTERY.</summary>
    SensorBattery = 0x2000000,

    /// <summary>MAV_SYS_STATUS_SENSOR_PROXIMITY.</summary>
    SensorProximity = 0x4000000,

    /// <summary>MAV_SYS_STATUS_SENSOR_SATCOM.</summary>
    SensorSatcom = 0x8000000,

    /// <summary>MAV_SYS_STATUS_PREARM_CHECK.</summary>
    PrearmCheck = 0x10000000,

    /// <summary>MAV_SYS_STATUS_OBSTACLE_AVOIDANCE.</summary>
    ObstacleAvoidance = 0x20000000,

    /// <summary>MAV_SYS_STATUS_SENSOR_PROPULSION.</summary>
    SensorPropulsion = 0x40000000,

    /// <summary>MAV_SYS_STATUS_EXTENSION_USED.</summary>
    ExtensionUsed = 0x80000000,
}
