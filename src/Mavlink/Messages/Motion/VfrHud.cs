namespace DroneSeal.Mavlink.Messages;

/// <summary>What a head-up display shows.</summary>
[MavlinkMessage(74, "VFR_HUD")]
public partial record struct VfrHud
{
    /// <summary>Metres a second.</summary>
    public float Airspeed;

    /// <summary>Metres a second.</summary>
    public float Groundspeed;

    /// <summary>Degrees, 0..360.</summary>
    public short Heading;

    /// <summary>Percent.</summary>
    public ushort Throttle;

    /// <summary>Above sea level, metres.</summary>
    public float Alt;

    /// <summary>Up is positive, metres a second.</summary>
    public float Climb;
}
