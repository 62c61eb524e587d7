namespace DroneSeal.Mavlink.Messages;

/// <summary>Where on earth the local frame's origin is.</summary>
[MavlinkMessage(49, "GPS_GLOBAL_ORIGIN")]
public partial record struct GpsGlobalOrigin
{
    /// <summary>Degrees north x 10,000,000.</summary>
    public int Latitude;

    /// <summary>Degrees east x 10,000,000.</summary>
    public int Longitude;

    /// <summary>Above sea level, mm.</summary>
    public int Altitude;

    /// <summary>Since boot or since 1970 (tell by size), microseconds.</summary>
    [MavlinkExtension]
    public ulong TimeUsec;
}
