namespace OpenCvSharp;

/// <summary>How a line is rastered.</summary>
public enum LineTypes
{
    /// <summary>8-connected.</summary>
    Link8 = 8,

    /// <summary>4-connected.</summary>
    Link4 = 4,

    /// <summary>Smoothed edges.</summary>
    AntiAlias = 16,
}
