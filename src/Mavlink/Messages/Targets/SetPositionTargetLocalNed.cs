namespace DroneSeal.Mavlink.Messages;

/// <summary>
/// Where to fly or how fast, in a local or body frame. Fields that the mask ignores may hold anything finite.
/// </summary>
[MavlinkMessage(84, "SET_POSITION_TARGET_LOCAL_NED")]
public partial record struct SetPositionTargetLocalNed
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Frame of the coordinates.</summary>
    public MavFrame CoordinateFrame;

    /// <summary>Which fields are ignored.</summary>
    public PositionTargetTypemask TypeMask;

    /// <summary>North or forward, metres.</summary>
    public float X;

    /// <summary>East or right, metres.</summary>
    public float Y;

    /// <summary>Down, metres.</summary>
    public float Z;

    /// <summary>North or forward, metres a second.</summary>
    public float Vx;

    /// <summary>East or right, metres a second.</summary>
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
