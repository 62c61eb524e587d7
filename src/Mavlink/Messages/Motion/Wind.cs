namespace DroneSeal.Mavlink.Messages;

/// <summary>ArduPilot's estimate of the wind.</summary>
[MavlinkMessage(168, "WIND")]
public partial record struct Wind
{
    /// <summary>Where it comes from, degrees.</summary>
    public float Direction;

    /// <summary>Metres a second.</summary>
    public float Speed;

    /// <summary>Vertical, metres a second.</summary>
    public float SpeedZ;
}
