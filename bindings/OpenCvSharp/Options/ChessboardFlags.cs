namespace OpenCvSharp;

/// <summary>How a chessboard is looked for.</summary>
[Flags]
public enum ChessboardFlags
{
    /// <summary>One threshold for the whole picture.</summary>
    None = 0,

    /// <summary>Thresholds by what is around.</summary>
    AdaptiveThresh = 1,

    /// <summary>Evens out the brightness first.</summary>
    NormalizeImage = 2,

    /// <summary>Leaves out squares that are none by area and outline.</summary>
    FilterQuads = 4,

    /// <summary>Ends soon where there is no board.</summary>
    FastCheck = 8,
}
