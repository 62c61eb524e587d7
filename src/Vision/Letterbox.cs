using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>How a picture was shrunk or grown into the square input: one scale, placed top-left, padded with 114.</summary>
/// <param name="Scale">Input pixels for one source pixel.</param>
/// <param name="SourceWidth">Source pixels across.</param>
/// <param name="SourceHeight">Source pixels down.</param>
public readonly record struct Letterbox(float Scale, int SourceWidth, int SourceHeight)
{
    /// <summary>The value of padding bytes, in every channel.</summary>
    public const byte Padding = 114;

    // S / w * w can fall a float's step below S; the side that fills the input must not lose a pixel to that.
    private const float Rounding = 1e-3f;

    /// <summary>The letterbox of a picture of this size in a square of <paramref name="inputSize"/>.</summary>
    public static Letterbox For(int width, int height, int inputSize) =>
        new(MathF.Min(inputSize / (float)width, inputSize / (float)height), width, height);

    /// <summary>Input pixels across that hold picture, not padding.</summary>
    public int ContentWidth => (int)((SourceWidth * Scale) + Rounding);

    /// <summary>Input pixels down that hold picture, not padding.</summary>
    public int ContentHeight => (int)((SourceHeight * Scale) + Rounding);

    /// <summary>From input pixels to source pixels, clipped to the picture.</summary>
    public PixelBox ToSource(in PixelBox box) =>
        new PixelBox(box.Left / Scale, box.Top / Scale, box.Right / Scale, box.Bottom / Scale).Clip(SourceWidth, SourceHeight);

    /// <summary>From source pixels to input pixels.</summary>
    public PixelBox ToInput(in PixelBox box) =>
        new(box.Left * Scale, box.Top * Scale, box.Right * Scale, box.Bottom * Scale);
}
