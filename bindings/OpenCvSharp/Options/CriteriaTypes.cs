namespace OpenCvSharp;

/// <summary>What ends a search by steps.</summary>
[Flags]
public enum CriteriaTypes
{
    /// <summary>The number of steps.</summary>
    Count = 1,

    /// <summary>The same as <see cref="Count"/>.</summary>
    MaxIter = Count,

    /// <summary>A step that changes little.</summary>
    Eps = 2,
}
