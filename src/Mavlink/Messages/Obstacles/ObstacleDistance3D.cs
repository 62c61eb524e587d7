namespace DroneSeal.Mavlink.Messages;

/// <summary>One obstacle as a vector (ArduPilot). One scan has one time stamp.</summary>
[MavlinkMessage(11037, "OBSTACLE_DISTANCE_3D")]
public partial record struct ObstacleDistance3D
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>What measures.</summary>
    public MavDistanceSensor SensorType;

    /// <summary>Frame of the coordinates.</summary>
    public MavFrame Frame;

    /// <summary>65,535: not known.</summary>
    public ushort ObstacleId;

    /// <summary>Forward, metres.</summary>
    public float X;

    /// <summary>Right, metres.</summary>
    public float Y;

    /// <summary>Down, metres.</summary>
    public float Z;

    /// <summary>Nearest that can be measured, metres.</summary>
    public float MinDistance;

    /// <summary>Farthest that can be measured, metres.</summary>
    public float MaxDistance;
}
