namespace OpenCvSharp;

/// <summary>What lies outside the picture.</summary>
public enum BorderTypes
{
    /// <summary>One value.</summary>
    Constant = 0,

    /// <summary>The edge pixel.</summary>
    Replicate = 1,

    /// <summary>Mirrored with the edge pixel.</summary>
    Reflect = 2,

    /// <summary>The other side.</summary>
    Wrap = 3,

    /// <summary>Mirrored without the edge pixel.</summary>
    Reflect101 = 4,

    /// <summary>Left as it is.</summary>
    Transparent = 5,

    /// <summary>The same as <see cref="Reflect101"/>.</summary>
    Default = 4,

    /// <summary>Nothing outside a view is read.</summary>
    Isolated = 16,
}
