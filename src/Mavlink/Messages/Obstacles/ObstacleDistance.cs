namespace DroneSeal.Mavlink.Messages;

/// <summary>Distances round the vehicle, sector by sector. 65,535: not seen; max + 1: clear.</summary>
[MavlinkMessage(330, "OBSTACLE_DISTANCE")]
public partial record struct ObstacleDistance
{
    /// <summary>Since boot or since 1970 (tell by size), microseconds.</summary>
    public ulong TimeUsec;

    /// <summary>What measures.</summary>
    public MavDistanceSensor SensorType;

    /// <summary>cm, from angle_offset clockwise.</summary>
    public UInt16s72 Distances;

    /// <summary>Width of a sector, degrees; increment_f stands above it.</summary>
    public byte Increment;

    /// <summary>Nearest that can be measured, cm.</summary>
    public ushort MinDistance;

    /// <summary>Farthest that can be measured, cm.</summary>
    public ushort MaxDistance;

    /// <summary>Width of a sector, degrees; 0: increment counts.</summary>
    [MavlinkExtension]
    public float IncrementF;

    /// <summary>Where the first sector looks, degrees clockwise.</summary>
    [MavlinkExtension]
    public float AngleOffset;

    /// <summary>Always <see cref="MavFrame.BodyFrd"/>: the first sector looks along the nose.</summary>
    [MavlinkExtension]
    public MavFrame Frame;
}
