using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Where the anchors of a square input lie, and what their raw boxes mean.</summary>
public sealed class AnchorGrid
{
    /// <summary>Logarithm of the largest side, in cells: exp(5) is wider than any input; beyond -8 a box has no pixel.</summary>
    public const float LargestLogSize = 5;

    /// <summary>Logarithm of the smallest side, in cells.</summary>
    public const float SmallestLogSize = -8;

    /// <summary>The grid of an input of this size.</summary>
    public AnchorGrid(int inputSize)
    {
        InputSize = inputSize;
        Sizes = [inputSize / 8, inputSize / 16, inputSize / 32];
        Offsets = [0, Sizes[0] * Sizes[0], (Sizes[0] * Sizes[0]) + (Sizes[1] * Sizes[1])];
        Count = Offsets[2] + (Sizes[2] * Sizes[2]);
    }

    /// <summary>Pixels a side.</summary>
    public int InputSize { get; }

    /// <summary>Cells a side, level by level.</summary>
    public int[] Sizes { get; }

    /// <summary>First anchor of each level.</summary>
    public int[] Offsets { get; }

    /// <summary>Anchors of all levels.</summary>
    public int Count { get; }

    /// <summary>The level that an anchor belongs to.</summary>
    public int LevelOf(int anchor) => anchor < Offsets[1] ? 0 : anchor < Offsets[2] ? 1 : 2;

    /// <summary>Column and row of an anchor's cell.</summary>
    public (int Column, int Row) CellOf(int anchor)
    {
        var level = LevelOf(anchor);
        var within = anchor - Offsets[level];
        return (within % Sizes[level], within / Sizes[level]);
    }

    /// <summary>Middle of an anchor's cell, input pixels.</summary>
    public (float X, float Y) CentreOf(int anchor)
    {
        var (column, row) = CellOf(anchor);
        var stride = FrozenFeatures.Strides[LevelOf(anchor)];
        return ((column + 0.5f) * stride, (row + 0.5f) * stride);
    }

    /// <summary>The box of an anchor from its four raw numbers.</summary>
    public PixelBox Decode(int anchor, ReadOnlySpan<float> raw)
    {
        var (column, row) = CellOf(anchor);
        return Decode(column, row, FrozenFeatures.Strides[LevelOf(anchor)], raw[0], raw[1], raw[2], raw[3]);
    }

    /// <summary>The box of a cell: centre = (cell + t) * stride, size = exp(t) * stride.</summary>
    public static PixelBox Decode(int column, int row, int stride, float rawX, float rawY, float rawWidth, float rawHeight)
    {
        var halfWidth = 0.5f * stride * MathF.Exp(Math.Clamp(rawWidth, SmallestLogSize, LargestLogSize));
        var halfHeight = 0.5f * stride * MathF.Exp(Math.Clamp(rawHeight, SmallestLogSize, LargestLogSize));
        var centreX = (column + rawX) * stride;
        var centreY = (row + rawY) * stride;
        return new(centreX - halfWidth, centreY - halfHeight, centreX + halfWidth, centreY + halfHeight);
    }
}
