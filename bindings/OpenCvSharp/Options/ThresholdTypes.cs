namespace OpenCvSharp;

/// <summary>What happens above and below the level.</summary>
[Flags]
public enum ThresholdTypes
{
    /// <summary>Above: the maximum; below: zero.</summary>
    Binary = 0,

    /// <summary>Above: zero; below: the maximum.</summary>
    BinaryInv = 1,

    /// <summary>Above: the level; below: unchanged.</summary>
    Trunc = 2,

    /// <summary>Above: unchanged; below: zero.</summary>
    Tozero = 3,

    /// <summary>Above: zero; below: unchanged.</summary>
    TozeroInv = 4,

    /// <summary>Mask of the kind bits.</summary>
    Mask = 7,

    /// <summary>The level is chosen by Otsu's method.</summary>
    Otsu = 8,

    /// <summary>The level is chosen by the triangle method.</summary>
    Triangle = 16,
}
