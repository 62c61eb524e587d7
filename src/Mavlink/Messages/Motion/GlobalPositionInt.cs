namespace DroneSeal.Mavlink.Messages;

/// <summary>Filtered position and velocity over the earth.</summary>
[MavlinkMessage(33, "GLOBAL_POSITION_INT")]
public partial record struct GlobalPositionInt
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>Degrees north x 10,000,000.</summary>
    public int Lat;

    /// <summary>Degrees east x 10,000,000.</summary>
    public int Lon;

    /// <summary>Above sea level, mm.</summary>
    public int Alt;

    /// <summary>Above home, mm.</summary>
    public int RelativeAlt;

    /// <summary>North, cm/s.</summary>
    public short Vx;

    /// <summary>East, cm/s.</summary>
    public short Vy;

    /// <summary>Down, cm/s.</summary>
    public short Vz;

    /// <summary>Heading, 0.01 degrees; 65,535: not known.</summary>
    public ushort Hdg;
}
