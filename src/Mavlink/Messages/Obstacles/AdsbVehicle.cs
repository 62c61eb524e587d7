namespace DroneSeal.Mavlink.Messages;

/// <summary>Another aircraft, by its transponder.</summary>
[MavlinkMessage(246, "ADSB_VEHICLE")]
public partial record struct AdsbVehicle
{
    /// <summary>Address of the transponder.</summary>
    [MavlinkName("ICAO_address")]
    public uint IcaoAddress;

    /// <summary>Degrees north x 10,000,000.</summary>
    public int Lat;

    /// <summary>Degrees east x 10,000,000.</summary>
    public int Lon;

    /// <summary>ADSB_ALTITUDE_TYPE.</summary>
    public byte AltitudeType;

    /// <summary>Above sea level, mm.</summary>
    public int Altitude;

    /// <summary>0.01 degrees.</summary>
    public ushort Heading;

    /// <summary>cm/s.</summary>
    public ushort HorVelocity;

    /// <summary>Up is positive, cm/s.</summary>
    public short VerVelocity;

    /// <summary>Call sign.</summary>
    public Text9 Callsign;

    /// <summary>ADSB_EMITTER_TYPE.</summary>
    public byte EmitterType;

    /// <summary>Since last heard, seconds.</summary>
    public byte Tslc;

    /// <summary>ADSB_FLAGS: which fields are valid.</summary>
    public ushort Flags;

    /// <summary>Code.</summary>
    public ushort Squawk;
}
