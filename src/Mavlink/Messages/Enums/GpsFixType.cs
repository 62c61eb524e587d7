namespace DroneSeal.Mavlink.Messages;

/// <summary>How good the satellite fix is. GPS_FIX_TYPE of the definitions.</summary>
public enum GpsFixType : byte
{
    /// <summary>GPS_FIX_TYPE_NO_GPS.</summary>
    NoGps = 0,

    /// <summary>GPS_FIX_TYPE_NO_FIX.</summary>
    NoFix = 1,

    /// <summary>GPS_FIX_TYPE_2D_FIX.</summary>
    Fix2d = 2,

    /// <summary>GPS_FIX_TYPE_3D_FIX.</summary>
    Fix3d = 3,

    /// <summary>GPS_FIX_TYPE_DGPS.</summary>
    Dgps = 4,

    /// <summary>GPS_FIX_TYPE_RTK_FLOAT.</summary>
    RtkFloat = 5,

    /// <summary>GPS_FIX_TYPE_RTK_FIXED.</summary>
    RtkFixed = 6,

    /// <summary>GPS_FIX_TYPE_STATIC.</summary>
    Static = 7,

    /// <summary>GPS_FIX_TYPE_PPP.</summary>
    Ppp = 8,
}
