using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>How a letterboxed picture is varied: mirrored, scaled, moved, and its light changed.</summary>
/// <param name="Scale">New pixels for one old one.</param>
/// <param name="IsMirrored">Whether left and right change places.</param>
/// <param name="OffsetX">Added to a scaled position, pixels.</param>
/// <param name="OffsetY">Added to a scaled position, pixels.</param>
/// <param name="Gamma">Power of brightness.</param>
/// <param name="Gain">Factor on brightness.</param>
/// <param name="IsBlurred">Whether each pixel is averaged with its neighbours.</param>
internal readonly record struct PictureView(
    float Scale, bool IsMirrored, float OffsetX, float OffsetY, float Gamma, float Gain, bool IsBlurred)
{
    private static readonly float[] _scales = [0.5f, 0.75f, 1.3f, 0.6f, 1.6f, 2.0f];

    /// <summary>The picture as it is.</summary>
    internal static PictureView Same { get; } = new(1, false, 0, 0, 1, 1, false);

    /// <summary>Left and right changed.</summary>
    internal static PictureView Mirrored { get; } = new(1, true, 0, 0, 1, 1, false);

    /// <summary>A view by its number: the picture itself, the mirrored one, then scaled and relit ones.</summary>
    /// <param name="number">From zero.</param>
    /// <param name="inputSize">Pixels a side.</param>
    /// <param name="random">Supplies what the number leaves open.</param>
    internal static PictureView Numbered(int number, int inputSize, Random random)
    {
        if (number < 2)
        {
            return number == 0 ? Same : Mirrored;
        }

        var scale = _scales[(number - 2) % _scales.Length] * Between(random, 0.9f, 1.1f);
        var room = inputSize - (inputSize * scale);
        return new(
            scale, random.Next(2) == 1, Between(random, MathF.Min(0, room), MathF.Max(0, room)),
            Between(random, MathF.Min(0, room), MathF.Max(0, room)),
            Between(random, 0.7f, 1.4f), Between(random, 0.8f, 1.15f), random.Next(3) == 0);
    }

    /// <summary>Where a box of the picture lies in the view.</summary>
    internal PixelBox Map(in PixelBox box, int inputSize)
    {
        var left = IsMirrored ? inputSize - box.Right : box.Left;
        var right = IsMirrored ? inputSize - box.Left : box.Right;
        return new(
            (left * Scale) + OffsetX, (box.Top * Scale) + OffsetY, (right * Scale) + OffsetX, (box.Bottom * Scale) + OffsetY);
    }

    private static float Between(Random random, float low, float high) => low + ((float)random.NextDouble() * (high - low));
}
