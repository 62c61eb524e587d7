namespace OpenCvSharp;

/// <summary>Shape of a structuring element.</summary>
public enum MorphShapes
{
    /// <summary>All of the rectangle.</summary>
    Rect = 0,

    /// <summary>A cross through the anchor.</summary>
    Cross = 1,

    /// <summary>The inscribed ellipse.</summary>
    Ellipse = 2,
}
