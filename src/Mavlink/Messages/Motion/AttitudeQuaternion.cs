namespace DroneSeal.Mavlink.Messages;

/// <summary>Rotation from the world (NED) to the body as a quaternion w, x, y, z.</summary>
[MavlinkMessage(31, "ATTITUDE_QUATERNION")]
public partial record struct AttitudeQuaternion
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>w.</summary>
    public float Q1;

    /// <summary>x.</summary>
    public float Q2;

    /// <summary>y.</summary>
    public float Q3;

    /// <summary>z.</summary>
    public float Q4;

    /// <summary>Radians a second.</summary>
    public float Rollspeed;

    /// <summary>Radians a second.</summary>
    public float Pitchspeed;

    /// <summary>Radians a second.</summary>
    public float Yawspeed;

    /// <summary>Turns the attitude for display; all 0 where not used.</summary>
    [MavlinkExtension]
    public Singles4 ReprOffsetQ;
}
