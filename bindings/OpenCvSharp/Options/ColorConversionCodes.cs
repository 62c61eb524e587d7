namespace OpenCvSharp;

/// <summary>From one colour space to another.</summary>
public enum ColorConversionCodes
{
    /// <summary>From BGR to BGRA.</summary>
    BGR2BGRA = 0,

    /// <summary>From BGRA to BGR.</summary>
    BGRA2BGR = 1,

    /// <summary>From BGR to RGB.</summary>
    BGR2RGB = 4,

    /// <summary>From RGB to BGR.</summary>
    RGB2BGR = 4,

    /// <summary>From BGR to GRAY.</summary>
    BGR2GRAY = 6,

    /// <summary>From RGB to GRAY.</summary>
    RGB2GRAY = 7,

    /// <summary>From GRAY to BGR.</summary>
    GRAY2BGR = 8,

    /// <summary>From GRAY to BGRA.</summary>
    GRAY2BGRA = 9,

    /// <summary>From BGRA to GRAY.</summary>
    BGRA2GRAY = 10,

    /// <summary>From BGR to XYZ.</summary>
    BGR2XYZ = 32,

    /// <summary>From BGR to YCrCb.</summary>
    BGR2YCrCb = 36,

    /// <summary>From YCrCb to BGR.</summary>
    YCrCb2BGR = 38,

    /// <summary>From BGR to HSV.</summary>
    BGR2HSV = 40,

    /// <summary>From RGB to HSV.</summary>
    RGB2HSV = 41,

    /// <summary>From BGR to Lab.</summary>
    BGR2Lab = 44,

    /// <summary>From BGR to Luv.</summary>
    BGR2Luv = 50,

    /// <summary>From BGR to HLS.</summary>
    BGR2HLS = 52,

    /// <summary>From HSV to BGR.</summary>
    HSV2BGR = 54,

    /// <summary>From Lab to BGR.</summary>
    Lab2BGR = 56,

    /// <summary>From BGR to HSV, FULL.</summary>
    BGR2HSV_FULL = 66,

    /// <summary>From HSV to BGR, FULL.</summary>
    HSV2BGR_FULL = 70,

    /// <summary>From BGR to YUV.</summary>
    BGR2YUV = 82,

    /// <summary>From YUV to BGR.</summary>
    YUV2BGR = 84,

    /// <summary>From YUV to BGR, NV12.</summary>
    YUV2BGR_NV12 = 91,

    /// <summary>From YUV to BGR, YUY2.</summary>
    YUV2BGR_YUY2 = 116,

    /// <summary>From HLS to BGR.</summary>
    HLS2BGR = 60,

    /// <summary>From Luv to BGR.</summary>
    Luv2BGR = 58,

    /// <summary>From XYZ to BGR.</summary>
    XYZ2BGR = 34,
}
