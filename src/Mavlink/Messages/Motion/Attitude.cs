namespace DroneSeal.Mavlink.Messages;

/// <summary>Roll, pitch, yaw and their rates in the body frame.</summary>
[MavlinkMessage(30, "ATTITUDE")]
public partial record struct Attitude
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>Right side down is positive, radians.</summary>
    public float Roll;

    /// <summary>Nose up is positive, radians.</summary>
    public float Pitch;

    /// <summary>Clockwise from north, radians.</summary>
    public float Yaw;

    /// <summary>Radians a second.</summary>
    public float Rollspeed;

    /// <summary>Radians a second.</summary>
    public float Pitchspeed;

    /// <summary>Radians a second.</summary>
    public float Yawspeed;
}
