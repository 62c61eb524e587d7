namespace OpenCvSharp;

/// <summary>How many points of an outline are kept.</summary>
public enum ContourApproximationModes
{
    /// <summary>Every border point.</summary>
    ApproxNone = 1,

    /// <summary>Only the ends of straight runs.</summary>
    ApproxSimple = 2,

    /// <summary>Teh and Chin, L1 curvature.</summary>
    ApproxTC89L1 = 3,

    /// <summary>Teh and Chin, k-cosine curvature.</summary>
    ApproxTC89KCOS = 4,
}
