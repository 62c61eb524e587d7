namespace DroneSeal.Mavlink.Messages;

/// <summary>The target that the autopilot flies by, over the earth.</summary>
[MavlinkMessage(87, "POSITION_TARGET_GLOBAL_INT")]
public partial record struct PositionTargetGlobalInt
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>Frame of the coordinates.</summary>
    public MavFrame CoordinateFrame;

    /// <summary>Which fields are ignored.</summary>
    public PositionTargetTypemask TypeMask;

    /// <summary>Degrees north x 10,000,000.</summary>
    public int LatInt;

    /// <summary>Degrees east x 10,000,000.</summary>
    public int LonInt;

    /// <summary>Metres, over what the frame says.</summary>
    public float Alt;

    /// <summary>North, metres a second.</summary>
    public float Vx;

    /// <summary>East, metres a second.</summary>
    public float Vy;

    /// <summary>Down, metres a second.</summary>
    public float Vz;

    /// <summary>Acceleration or force along x, m/s2.</summary>
    public float Afx;

    /// <summary>Acceleration or force along y, m/s2.</summary>
    public float Afy;

    /// <summary>Acceleration or force along z, m/s2.</summary>
    public float Afz;

    /// <summary>Clockwise from north, radians.</summary>
    public float Yaw;

    /// <summary>Radians a second.</summary>
    public float YawRate;
}
