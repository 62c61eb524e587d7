using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>Width and height.</summary>
/// <param name="Width">Across.</param>
/// <param name="Height">Down.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Size2f(float Width, float Height)
{
    /// <summary>Across.</summary>
    public float Width = Width;

    /// <summary>Down.</summary>
    public float Height = Height;

    /// <summary>The size as floats.</summary>
    public static implicit operator Size2f(Size size) => new(size.Width, size.Height);

    /// <summary>The size, cut to whole numbers.</summary>
    public readonly Size ToSize() => new((int)Width, (int)Height);
}
