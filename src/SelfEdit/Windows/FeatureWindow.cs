using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>A few cells of one head level, cut out of a picture's cached features, with what they should answer.</summary>
/// <remarks>
/// Stems are kept in half precision: they are most of the bytes, and their rounding is far below the noise of one picture.
/// The window always lies inside the map; a cell counts only where both 3x3 convolutions see all they need, that
/// is two cells from a cut edge, none from the picture's own edge.
/// </remarks>
internal sealed class FeatureWindow
{
    /// <summary>Cells a side, unless the map is smaller.</summary>
    internal const int Side = 13;

    /// <summary>Cells that two 3x3 convolutions spoil at a cut edge.</summary>
    internal const int Margin = 2;

    /// <summary>Head level, 0..2.</summary>
    internal required int Level { get; init; }

    /// <summary>First column of the map.</summary>
    internal required int Column { get; init; }

    /// <summary>First row of the map.</summary>
    internal required int Row { get; init; }

    /// <summary>Cells a row.</summary>
    internal required int Width { get; init; }

    /// <summary>Rows of cells.</summary>
    internal required int Height { get; init; }

    /// <summary>Stem features, <c>[h, w, 64]</c>.</summary>
    internal required Half[] Stem { get; init; }

    /// <summary>Frozen objectness logits, <c>[h, w]</c>.</summary>
    internal required float[] Objectness { get; init; }

    /// <summary>Frozen raw boxes, <c>[h, w, 4]</c>.</summary>
    internal required float[] RawBoxes { get; init; }

    /// <summary>Which of the sample's labels a cell answers for, <see cref="PictureTargets.Nobody"/> for none.</summary>
    internal required byte[] Owner { get; init; }

    /// <summary>Whether a cell counts.</summary>
    internal required bool[] Counts { get; init; }

    /// <summary>For each cell its row in <see cref="Colours"/>, or -1 where it is not asked; such a cell never counts.</summary>
    internal required short[] ColourPlace { get; init; }

    /// <summary>Colours of the asked cells' frozen boxes, <c>[asked, 57]</c>.</summary>
    internal required Half[] Colours { get; init; }

    /// <summary>The colours of a cell that counts.</summary>
    internal ReadOnlySpan<Half> ColoursOf(int cell) =>
        Colours.AsSpan(ColourPlace[cell] * ColourReader.Length, ColourReader.Length);

    /// <summary>Cells in all.</summary>
    internal int Cells => Width * Height;

    /// <summary>Input pixels from cell to cell.</summary>
    internal int Stride => FrozenFeatures.Strides[Level];

    /// <summary>Memory that the window holds.</summary>
    internal long Bytes => ((Stem.Length + Colours.Length + ColourPlace.Length) * 2L) + ((Objectness.Length + RawBoxes.Length) * 4L) + Owner.Length + Counts.Length;
}
