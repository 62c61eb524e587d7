namespace DroneSeal.Mavlink.Messages;

/// <summary>Position and velocity in the local frame, north, east, down.</summary>
[MavlinkMessage(32, "LOCAL_POSITION_NED")]
public partial record struct LocalPositionNed
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>North, metres.</summary>
    public float X;

    /// <summary>East, metres.</summary>
    public float Y;

    /// <summary>Down, metres.</summary>
    public float Z;

    /// <summary>North, metres a second.</summary>
    public float Vx;

    /// <summary>East, metres a second.</summary>
    public float Vy;

    /// <summary>Down, metres a second.</summary>
    public float Vz;
}
