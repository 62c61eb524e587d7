namespace OpenCvSharp;

/// <summary>Distance that a fit minimises.</summary>
public enum DistanceTypes
{
    /// <summary>Defined by the user.</summary>
    User = -1,

    /// <summary>Absolute difference.</summary>
    L1 = 1,

    /// <summary>Squared difference.</summary>
    L2 = 2,

    /// <summary>Largest difference.</summary>
    C = 3,

    /// <summary>Between L1 and L2.</summary>
    L12 = 4,

    /// <summary>The "fair" estimator.</summary>
    Fair = 5,

    /// <summary>The Welsch estimator.</summary>
    Welsch = 6,

    /// <summary>The Huber estimator.</summary>
    Huber = 7,
}
