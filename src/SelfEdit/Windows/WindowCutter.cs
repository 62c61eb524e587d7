using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Cuts windows out of a picture's frozen features.</summary>
/// <param name="grid">The input's anchors.</param>
internal sealed class WindowCutter(AnchorGrid grid)
{
    private const int Channels = FrozenFeatures.HeadChannels;

    /// <summary>One window a level around a point.</summary>
    /// <param name="features">The picture.</param>
    /// <param name="targets">What its anchors should answer.</param>
    /// <param name="colours">The colours of its anchors.</param>
    /// <param name="x">Input pixels.</param>
    /// <param name="y">Input pixels.</param>
    /// <param name="subject">The label it is cut around, or -1.</param>
    /// <param name="origin">Picture and view, for people.</param>
    internal WindowSample Cut(
        FrozenFeatures features, PictureTargets targets, PictureColours colours, float x, float y, int subject, string origin) => new()
        {
            Origin = origin,
            Labels = [.. targets.Labels],
            Subject = subject,
            Windows = [.. Enumerable.Range(0, 3).Select(level => CutLevel(features, targets, colours, level, x, y))],
        };

    /// <summary>A window of one level around a point.</summary>
    internal FeatureWindow CutLevel(
        FrozenFeatures features, PictureTargets targets, PictureColours colours, int level, float x, float y)
    {
        var size = grid.Sizes[level];
        var side = Math.Min(FeatureWindow.Side, size);
        var column = FirstCell(x, level, size, side);
        var row = FirstCell(y, level, size, side);
        var asked = new List<int>();
        var places = ColourPlaces(colours, level, column, row, side, asked);
        var window = new FeatureWindow
        {
            ColourPlace = places,
            Colours = [.. asked.SelectMany(place => new ArraySegment<Half>(
                colours.Values, place * ColourReader.Length, ColourReader.Length))],
            Level = level,
            Column = column,
            Row = row,
            Width = side,
            Height = side,
            Stem = new Half[side * side * Channels],
            Objectness = new float[side * side],
            RawBoxes = new float[side * side * 4],
            Owner = new byte[side * side],
            Counts = new bool[side * side],
        };
        for (var line = 0; line < side; line++)
        {
            CopyLine(features, targets, window, line, size);
        }

        return window;
    }

    private short[] ColourPlaces(PictureColours colours, int level, int column, int row, int side, List<int> asked)
    {
        var places = new short[side * side];
        for (var cell = 0; cell < places.Length; cell++)
        {
            var anchor = grid.Offsets[level] + ((row + (cell / side)) * grid.Sizes[level]) + column + (cell % side);
            places[cell] = (short)(colours.Place[anchor] < 0 ? -1 : asked.Count);
            if (colours.Place[anchor] >= 0)
            {
                asked.Add(colours.Place[anchor]);
            }
        }

        return places;
    }

    private static int FirstCell(float position, int level, int size, int side) =>
        Math.Clamp((int)(position / FrozenFeatures.Strides[level]) - (side / 2), 0, size - side);

    private void CopyLine(FrozenFeatures features, PictureTargets targets, FeatureWindow window, int line, int size)
    {
        var first = ((window.Row + line) * size) + window.Column;
        var anchor = grid.Offsets[window.Level] + first;
        var into = line * window.Width;
        var stem = features.Stems[window.Level].AsSpan(first * Channels, window.Width * Channels);
        for (var i = 0; i < stem.Length; i++)
        {
            window.Stem[(into * Channels) + i] = (Half)stem[i];
        }

        features.ObjectnessLogits.AsSpan(anchor, window.Width).CopyTo(window.Objectness.AsSpan(into));
        features.RawBoxes.AsSpan(anchor * 4, window.Width * 4).CopyTo(window.RawBoxes.AsSpan(into * 4));
        targets.Owner.AsSpan(anchor, window.Width).CopyTo(window.Owner.AsSpan(into));
        var isLineWhole = IsWhole(line, window.Row, window.Height, size);
        for (var cell = 0; cell < window.Width; cell++)
        {
            window.Counts[into + cell] = isLineWhole && IsWhole(cell, window.Column, window.Width, size)
                && targets.Counts[anchor + cell] && window.ColourPlace[into + cell] >= 0;
        }
    }

    private static bool IsWhole(int index, int first, int side, int size) =>
        (index >= FeatureWindow.Margin || first == 0)
        && (index < side - FeatureWindow.Margin || first + side == size);
}
