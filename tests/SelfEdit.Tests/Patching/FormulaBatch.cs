using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>
/// Weights and window samples from a formula that any language can repeat bit for bit: what the reference
/// numbers of PyTorch and the benchmark are made of.
/// </summary>
internal static class FormulaBatch
{
    // The object lies in the middle of the input, 48 by 64 pixels; every cell's frozen box is near it.
    private const float Middle = 208;
    private static readonly float[] _logWidths = [1.75f, 1.125f, 0.375f];
    private static readonly float[] _logHeights = [2.125f, 1.375f, 0.75f];

    /// <summary>A number of [-2, 2), a multiple of 1/1024, exact even in half precision.</summary>
    internal static float Value(int index, int stream)
    {
        unchecked
        {
            var bits = (uint)index + ((uint)stream * 0x9e3779b9u);
            bits = (bits ^ (bits >> 16)) * 0x85ebca6bu;
            bits = (bits ^ (bits >> 13)) * 0xc2b2ae35u;
            bits ^= bits >> 16;
            return ((int)(bits >> 20) - 2048) / 1024f;
        }
    }

    /// <summary>A branch's flat vector; parameter after parameter has a stream of its own.</summary>
    internal static float[] Weights()
    {
        var flat = new float[BranchLayout.Length];
        for (var place = 0; place < BranchLayout.Parameters.Count; place++)
        {
            var parameter = BranchLayout.Parameters[place];
            var isDepthwise = parameter.Name.Contains("dconv.conv.weight", StringComparison.Ordinal);
            var scale = isDepthwise ? 0.25f : 0.125f;
            for (var i = 0; i < parameter.Length; i++)
            {
                flat[parameter.Offset + i] = scale * Value(i, 1000 + place);
            }
        }

        return flat;
    }

    /// <summary>Samples of three levels; the first half have an object, every other one taught.</summary>
    /// <param name="count">Samples.</param>
    /// <param name="side">Cells a side, odd.</param>
    internal static WindowSample[] Make(int count, int side) =>
        [.. Enumerable.Range(0, count).Select(i => Sample(i, side, hasObject: i < count / 2))];

    private static WindowSample Sample(int place, int side, bool hasObject) => new()
    {
        Origin = $"formula {place}",
        Labels = hasObject ? [LabelOf(place)] : [],
        Subject = hasObject ? 0 : -1,
        Windows = [.. Enumerable.Range(0, 3).Select(level => Window(place, level, side, hasObject))],
    };

    private static Label LabelOf(int sample) => new(
        new PixelBox(Middle - 24 - sample, Middle - 32, Middle + 24, Middle + 32 + sample),
        0.5f + (0.0625f * sample), IsTaught: sample % 2 == 0);

    private static FeatureWindow Window(int sample, int level, int side, bool hasObject)
    {
        var cells = side * side;
        var stride = 8 << level;
        var first = ((int)Middle / stride) - (side / 2);
        var stream = 10 * ((3 * sample) + level);
        var rows = Enumerable.Range(0, cells).ToArray();
        return new()
        {
            Level = level,
            Column = first,
            Row = first,
            Width = side,
            Height = side,
            Stem = [.. Enumerable.Range(0, cells * 64).Select(i => (Half)Value(i, stream))],
            Objectness = [.. rows.Select(cell => Value(cell, stream + 1) - 2)],
            RawBoxes = [.. rows.SelectMany(cell => RawBox(cell, level, first, side, stream + 2))],
            Owner = [.. rows.Select(cell =>
                hasObject && Reach(cell, side) <= 1 ? (byte)0 : PictureTargets.Nobody)],
            Counts = [.. rows.Select(cell =>
                level == 2 || Reach(cell, side) <= (side / 2) - FeatureWindow.Margin)],
            ColourPlace = [.. rows.Select(cell => (short)cell)],
            Colours = [.. Enumerable.Range(0, cells * 57).Select(i => (Half)(0.25f * Value(i, stream + 3)))],
        };
    }

    private static float[] RawBox(int cell, int level, int first, int side, int stream) =>
    [
        (Middle / (8 << level)) - first - (cell % side) + (0.125f * Value(4 * cell, stream)),
        (Middle / (8 << level)) - first - (cell / side) + (0.125f * Value((4 * cell) + 1, stream)),
        _logWidths[level] + (0.125f * Value((4 * cell) + 2, stream)),
        _logHeights[level] + (0.125f * Value((4 * cell) + 3, stream)),
    ];

    // Cells from the window's middle, along the farther axis.
    private static int Reach(int cell, int side) =>
        Math.Max(Math.Abs((cell % side) - (side / 2)), Math.Abs((cell / side) - (side / 2)));
}
