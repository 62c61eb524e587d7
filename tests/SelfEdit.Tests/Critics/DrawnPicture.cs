using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>A grey picture to draw simple things on, with frozen answers to match.</summary>
internal sealed class DrawnPicture
{
    internal const int Size = 416;

    internal DrawnPicture()
    {
        Array.Fill(Bgr, (byte)90);
        Features.Letterbox = Letterbox.For(Size, Size, Size);
        Array.Fill(Features.ObjectnessLogits, -7f);
        Array.Fill(Features.ClassLogits, -8f);
        Array.Fill(Features.RawBoxes, -3f);
    }

    internal static (byte B, byte G, byte R) Orange => (20, 90, 240);

    internal byte[] Bgr { get; } = new byte[3 * Size * Size];

    internal FrozenFeatures Features { get; } = new(Size);

    /// <summary>A cone: narrow above, wide below, with a white band in its middle.</summary>
    internal PixelBox DrawCone(int left, int top, int width, int height, bool isUpsideDown = false)
    {
        for (var y = 0; y < height; y++)
        {
            var share = isUpsideDown ? 1 - (y / (float)height) : y / (float)height;
            var half = (0.15f + (0.33f * share)) * width;
            var isBand = y > 0.4 * height && y < 0.58 * height;
            for (var x = (int)((0.5f * width) - half); x < (0.5f * width) + half; x++)
            {
                Set(left + x, top + y, isBand ? ((byte)235, (byte)235, (byte)235) : Orange);
            }
        }

        return new PixelBox(left, top, left + width, top + height);
    }

    internal PixelBox DrawBlock(int left, int top, int width, int height)
    {
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
            {
                Set(x, y, Orange);
            }
        }

        return new PixelBox(left, top, left + width, top + height);
    }

    /// <summary>Lets the frozen detector put a box here, from the cell at its centre.</summary>
    internal int Frozen(PixelBox box, float objectnessLogit, int level = 1)
    {
        var stride = FrozenFeatures.Strides[level];
        var (column, row) = ((int)(box.CentreX / stride), (int)(box.CentreY / stride));
        var anchor = Features.LevelOffsets[level] + (row * Features.GridSizes[level]) + column;
        Features.RawBoxes[4 * anchor] = (box.CentreX / stride) - column;
        Features.RawBoxes[(4 * anchor) + 1] = (box.CentreY / stride) - row;
        Features.RawBoxes[(4 * anchor) + 2] = MathF.Log(box.Width / stride);
        Features.RawBoxes[(4 * anchor) + 3] = MathF.Log(box.Height / stride);
        Features.ObjectnessLogits[anchor] = objectnessLogit;
        return anchor;
    }

    private void Set(int x, int y, (byte B, byte G, byte R) colour)
    {
        var pixel = Bgr.AsSpan(3 * ((y * Size) + x), 3);
        (pixel[0], pixel[1], pixel[2]) = colour;
    }
}
