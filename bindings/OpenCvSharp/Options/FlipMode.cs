namespace OpenCvSharp;

/// <summary>Axis of a mirror.</summary>
public enum FlipMode
{
    /// <summary>About the x axis: top to bottom.</summary>
    X = 0,

    /// <summary>About the y axis: left to right.</summary>
    Y = 1,

    /// <summary>About both.</summary>
    XY = -1,
}
