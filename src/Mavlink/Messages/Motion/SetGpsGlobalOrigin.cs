namespace DroneSeal.Mavlink.Messages;

/// <summary>Says where on earth the local frame's origin is to be.</summary>
[MavlinkMessage(48, "SET_GPS_GLOBAL_ORIGIN")]
public partial record struct SetGpsGlobalOrigin
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

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
