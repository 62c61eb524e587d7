namespace OpenCvSharp;

/// <summary>What a calibration searches and what it leaves as it is.</summary>
[Flags]
public enum CalibrationFlags
{
    /// <summary>Searches all of the usual model.</summary>
    None = 0,

    /// <summary>Begins from the matrix that it is given.</summary>
    UseIntrinsicGuess = 1,

    /// <summary>Keeps the ratio of the focal lengths.</summary>
    FixAspectRatio = 2,

    /// <summary>Keeps the principal point.</summary>
    FixPrincipalPoint = 4,

    /// <summary>No tangential distortion.</summary>
    ZeroTangentDist = 8,

    /// <summary>Keeps the focal lengths.</summary>
    FixFocalLength = 16,

    /// <summary>Keeps k1.</summary>
    FixK1 = 32,

    /// <summary>Keeps k2.</summary>
    FixK2 = 64,

    /// <summary>Keeps k3.</summary>
    FixK3 = 128,
}
