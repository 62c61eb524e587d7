namespace OpenCvSharp;

/// <summary>How values between pixels are made.</summary>
[Flags]
public enum InterpolationFlags
{
    /// <summary>The nearest pixel.</summary>
    Nearest = 0,

    /// <summary>Bilinear.</summary>
    Linear = 1,

    /// <summary>Bicubic.</summary>
    Cubic = 2,

    /// <summary>Mean over the pixel area; for shrinking.</summary>
    Area = 3,

    /// <summary>Lanczos over 8 x 8.</summary>
    Lanczos4 = 4,

    /// <summary>Bilinear, bit exact.</summary>
    LinearExact = 5,

    /// <summary>The nearest pixel, bit exact.</summary>
    NearestExact = 6,

    /// <summary>Mask of the method bits.</summary>
    Max = 7,

    /// <summary>Pixels from outside become zero.</summary>
    WarpFillOutliers = 8,

    /// <summary>The matrix maps destination to source.</summary>
    WarpInverseMap = 16,
}
