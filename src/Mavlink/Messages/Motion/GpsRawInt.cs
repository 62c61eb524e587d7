namespace DroneSeal.Mavlink.Messages;

/// <summary>What the satellite receiver says, unfiltered.</summary>
[MavlinkMessage(24, "GPS_RAW_INT")]
public partial record struct GpsRawInt
{
    /// <summary>Since boot or since 1970 (tell by size), microseconds.</summary>
    public ulong TimeUsec;

    /// <summary>How good the fix is.</summary>
    public GpsFixType FixType;

    /// <summary>Degrees north x 10,000,000.</summary>
    public int Lat;

    /// <summary>Degrees east x 10,000,000.</summary>
    public int Lon;

    /// <summary>Above sea level, mm.</summary>
    public int Alt;

    /// <summary>Horizontal dilution x 100; 65,535: not known.</summary>
    public ushort Eph;

    /// <summary>Vertical dilution x 100; 65,535: not known.</summary>
    public ushort Epv;

    /// <summary>Ground speed, cm/s; 65,535: not known.</summary>
    public ushort Vel;

    /// <summary>Course over ground, 0.01 degrees; 65,535: not known.</summary>
    public ushort Cog;

    /// <summary>255: not known.</summary>
    public byte SatellitesVisible;

    /// <summary>Above the ellipsoid, mm.</summary>
    [MavlinkExtension]
    public int AltEllipsoid;

    /// <summary>Uncertainty of position, mm.</summary>
    [MavlinkExtension]
    public uint HAcc;

    /// <summary>Uncertainty of altitude, mm.</summary>
    [MavlinkExtension]
    public uint VAcc;

    /// <summary>Uncertainty of speed, mm/s.</summary>
    [MavlinkExtension]
    public uint VelAcc;

    /// <summary>Uncertainty of heading, degrees x 100,000.</summary>
    [MavlinkExtension]
    public uint HdgAcc;

    /// <summary>0.01 degrees; 0: not available; 36,000: north.</summary>
    [MavlinkExtension]
    public ushort Yaw;
}
