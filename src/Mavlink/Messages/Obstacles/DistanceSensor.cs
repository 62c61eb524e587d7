namespace DroneSeal.Mavlink.Messages;

/// <summary>What one range sensor says.</summary>
[MavlinkMessage(132, "DISTANCE_SENSOR")]
public partial record struct DistanceSensor
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>Nearest that can be measured, cm.</summary>
    public ushort MinDistance;

    /// <summary>Farthest that can be measured, cm.</summary>
    public ushort MaxDistance;

    /// <summary>cm.</summary>
    public ushort CurrentDistance;

    /// <summary>What measures.</summary>
    public MavDistanceSensor Type;

    /// <summary>Number of it.</summary>
    public byte Id;

    /// <summary>Where it looks.</summary>
    public MavSensorOrientation Orientation;

    /// <summary>Variance, cm2; 255: not known.</summary>
    public byte Covariance;

    /// <summary>Width of view, radians.</summary>
    [MavlinkExtension]
    public float HorizontalFov;

    /// <summary>Height of view, radians.</summary>
    [MavlinkExtension]
    public float VerticalFov;

    /// <summary>Where it looks with a custom orientation, w, x, y, z.</summary>
    [MavlinkExtension]
    public Singles4 Quaternion;

    /// <summary>0: not known; 1: none; 100: best.</summary>
    [MavlinkExtension]
    public byte SignalQuality;
}
