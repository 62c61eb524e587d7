namespace OpenCvSharp;

/// <summary>What a decoder gives.</summary>
[Flags]
public enum ImreadModes
{
    /// <summary>As stored, with alpha.</summary>
    Unchanged = -1,

    /// <summary>One channel.</summary>
    Grayscale = 0,

    /// <summary>Three channels: blue, green, red.</summary>
    Color = 1,

    /// <summary>16 and 32 bits are kept.</summary>
    AnyDepth = 2,

    /// <summary>Any number of channels.</summary>
    AnyColor = 4,

    /// <summary>Read by GDAL.</summary>
    LoadGdal = 8,

    /// <summary>One channel, half the size.</summary>
    ReducedGrayscale2 = 16,

    /// <summary>Three channels, half the size.</summary>
    ReducedColor2 = 17,

    /// <summary>One channel, a quarter of the size.</summary>
    ReducedGrayscale4 = 32,

    /// <summary>Three channels, a quarter of the size.</summary>
    ReducedColor4 = 33,

    /// <summary>One channel, an eighth of the size.</summary>
    ReducedGrayscale8 = 64,

    /// <summary>Three channels, an eighth of the size.</summary>
    ReducedColor8 = 65,

    /// <summary>The orientation tag is not applied.</summary>
    IgnoreOrientation = 128,
}
