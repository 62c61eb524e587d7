namespace DroneSeal.Mavlink.Messages;

/// <summary>Where the vehicle returns to.</summary>
[MavlinkMessage(242, "HOME_POSITION")]
public partial record struct HomePosition
{
    /// <summary>Degrees north x 10,000,000.</summary>
    public int Latitude;

    /// <summary>Degrees east x 10,000,000.</summary>
    public int Longitude;

    /// <summary>Above sea level, mm.</summary>
    public int Altitude;

    /// <summary>North, metres.</summary>
    public float X;

    /// <summary>East, metres.</summary>
    public float Y;

    /// <summary>Down, metres.</summary>
    public float Z;

    /// <summary>Attitude at home, w, x, y, z.</summary>
    public Singles4 Q;

    /// <summary>Approach to home, x.</summary>
    public float ApproachX;

    /// <summary>Approach to home, y.</summary>
    public float ApproachY;

    /// <summary>Approach to home, z.</summary>
    public float ApproachZ;

    /// <summary>Since boot or since 1970 (tell by size), microseconds.</summary>
    [MavlinkExtension]
    public ulong TimeUsec;
}
