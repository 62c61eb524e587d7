namespace OpenCvSharp;

/// <summary>Which contours are found.</summary>
public enum RetrievalModes
{
    /// <summary>Only the outermost.</summary>
    External = 0,

    /// <summary>All, without a tree.</summary>
    List = 1,

    /// <summary>All, in two levels: outlines and holes.</summary>
    CComp = 2,

    /// <summary>All, with the whole tree.</summary>
    Tree = 3,

    /// <summary>Of labelled regions.</summary>
    FloodFill = 4,
}
