namespace OpenCvSharp;

/// <summary>Quarter turns.</summary>
public enum RotateFlags
{
    /// <summary>A quarter to the right.</summary>
    Rotate90Clockwise = 0,

    /// <summary>Half a turn.</summary>
    Rotate180 = 1,

    /// <summary>A quarter to the left.</summary>
    Rotate90Counterclockwise = 2,
}
