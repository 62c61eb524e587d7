using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>Width and height.</summary>
/// <param name="Width">Across.</param>
/// <param name="Height">Down.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Size(int Width, int Height)
{
    /// <summary>Across.</summary>
    public int Width = Width;

    /// <summary>Down.</summary>
    public int Height = Height;

    /// <summary>The size, cut to whole numbers.</summary>
    public Size(double width, double height)
        : this((int)width, (int)height)
    {
    }
}
