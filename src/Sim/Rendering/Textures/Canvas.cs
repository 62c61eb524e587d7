using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>A picture that textures are painted on; it wraps round at its edges.</summary>
internal sealed class Canvas
{
    internal Canvas(int width, int height)
    {
        Width = width;
        Height = height;
        Bytes = new byte[4 * width * height];
    }

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Red, green, blue, alpha.</summary>
    internal byte[] Bytes { get; }

    /// <summary>Paints every pixel from its place, 0..1 across and down.</summary>
    internal static Canvas Fill(int width, int height, Func<float, float, Vector4> paint)
    {
        var canvas = new Canvas(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                canvas.Set(x, y, paint((float)x / width, (float)y / height));
            }
        }
        return canvas;
    }

    /// <summary>Sets one pixel; places outside wrap round.</summary>
    internal void Set(int x, int y, Vector4 colour)
    {
        var packed = Surface.Pack(colour);
        var at = 4 * (((y % Height + Height) % Height * Width) + ((x % Width + Width) % Width));
        Bytes[at] = (byte)packed;
        Bytes[at + 1] = (byte)(packed >> 8);
        Bytes[at + 2] = (byte)(packed >> 16);
        Bytes[at + 3] = (byte)(packed >> 24);
    }

    /// <summary>Paints an ellipse that is turned and pointed at both ends: a leaf, a needle, a
    /// pebble.</summary>
    /// <param name="center">Pixels.</param>
    /// <param name="half">Half its length and half its width, pixels.</param>
    /// <param name="turn">Radians.</param>
    /// <param name="colour">From its middle line (0) to its edge (1).</param>
    internal void Leaf(Vector2 center, Vector2 half, float turn, Func<float, Vector4> colour)
    {
        var (sine, cosine) = MathF.SinCos(turn);
        var reach = (int)MathF.Ceiling(MathF.Max(half.X, half.Y)) + 1;
        for (var y = -reach; y <= reach; y++)
        {
            for (var x = -reach; x <= reach; x++)
            {
                var along = ((x * cosine) + (y * sine)) / half.X;
                var across = MathF.Abs((y * cosine) - (x * sine)) / half.Y;
                var edge = across / MathF.Max(1 - (along * along), 1e-3f);
                if (along is > -1 and < 1 && edge < 1)
                {
                    Set((int)center.X + x, (int)center.Y + y, colour(edge));
                }
            }
        }
    }
}
