namespace DroneSeal.Mavlink.Messages;

/// <summary>How the frame path does and what is nearest. Sent about once a second.</summary>
[MavlinkMessage(876196, "VISION_STATE")]
public partial record struct VisionState
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>Frames detected a second; 0: none come.</summary>
    public float FramesPerSecond;

    /// <summary>From a frame's capture to the set point it led to, middle of the last seconds, milliseconds;
    /// 65,535: not known.</summary>
    public ushort LatencyP50;

    /// <summary>The same, the slowest hundredth; 65,535: not known.</summary>
    public ushort LatencyP99;

    /// <summary>Detections in the last frame; 255 for more.</summary>
    public byte Detections;

    /// <summary>To the nearest obstacle, metres; not a number: none is seen.</summary>
    public float NearestRange;

    /// <summary>Where the nearest obstacle is, clockwise from the nose, radians.</summary>
    public float NearestBearing;

    /// <summary>Class of the nearest obstacle.</summary>
    public Text32 NearestClass;
}
