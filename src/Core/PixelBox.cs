namespace DroneSeal.Core;

/// <summary>An axis-aligned box in pixels, x to the right and y down; edges, not pixel indices.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge, not below <paramref name="Left"/> in a box that holds anything.</param>
/// <param name="Bottom">Lower edge, not below <paramref name="Top"/> in a box that holds anything.</param>
public readonly record struct PixelBox(float Left, float Top, float Right, float Bottom)
{
    /// <summary>Right edge less left edge.</summary>
    public float Width => Right - Left;

    /// <summary>Lower edge less upper edge.</summary>
    public float Height => Bottom - Top;

    /// <summary>Square pixels; zero for an empty box.</summary>
    public float Area => MathF.Max(0, Width) * MathF.Max(0, Height);

    /// <summary>Horizontal centre.</summary>
    public float CentreX => 0.5f * (Left + Right);

    /// <summary>Vertical centre.</summary>
    public float CentreY => 0.5f * (Top + Bottom);

    /// <summary>Square pixels that both boxes cover.</summary>
    public float Intersection(in PixelBox other)
    {
        var width = MathF.Min(Right, other.Right) - MathF.Max(Left, other.Left);
        var height = MathF.Min(Bottom, other.Bottom) - MathF.Max(Top, other.Top);
        return width > 0 && height > 0 ? width * height : 0;
    }

    /// <summary>Intersection over union, 0..1; zero where both boxes are empty.</summary>
    public float IoU(in PixelBox other)
    {
        var shared = Intersection(other);
        var union = Area + other.Area - shared;
        return union > 0 ? shared / union : 0;
    }

    /// <summary>The part of the box inside a picture of this size.</summary>
    public PixelBox Clip(float width, float height) => new(
        Math.Clamp(Left, 0, width), Math.Clamp(Top, 0, height), Math.Clamp(Right, 0, width), Math.Clamp(Bottom, 0, height));
}
