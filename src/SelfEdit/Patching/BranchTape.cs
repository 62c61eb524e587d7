namespace DroneSeal.SelfEdit;

/// <summary>One level's window on its way through both towers and back. Not thread-safe; reused.</summary>
internal sealed unsafe class BranchTape
{
    private const int Channels = BranchLayout.Channels;

    private readonly UnitTape[] _units;
    private readonly UnitTape _scratch;
    private readonly PinnedFloats _classSlopes;
    private readonly PinnedFloats _boxSlopes;
    private readonly PinnedFloats _stem;

    /// <summary>Buffers for a window of this size at most.</summary>
    internal BranchTape(int maxHeight, int maxWidth)
    {
        var cells = maxHeight * maxWidth;
        _units = [.. Enumerable.Range(0, 4).Select(_ => new UnitTape(maxHeight, maxWidth))];
        _scratch = new(maxHeight, maxWidth);
        _classSlopes = new(cells * Channels);
        _boxSlopes = new(cells * Channels);
        _stem = new(cells * Channels);
        Logits = new float[cells];
        Deltas = new float[cells * 4];
        LogitSlopes = new float[cells];
        DeltaSlopes = new float[cells * 4];
    }

    /// <summary>Novel logits, <c>[h * w]</c>.</summary>
    internal float[] Logits { get; }

    /// <summary>Corrections of the frozen raw boxes, <c>[h * w, 4]</c>.</summary>
    internal float[] Deltas { get; }

    /// <summary>Gradient of <see cref="Logits"/>, written by the loss.</summary>
    internal float[] LogitSlopes { get; }

    /// <summary>Gradient of <see cref="Deltas"/>, written by the loss.</summary>
    internal float[] DeltaSlopes { get; }

    /// <summary>Where the caller puts the stem features, <c>[h, w, 64]</c>.</summary>
    internal PinnedFloats Stem => _stem;

    /// <summary>Runs a level's branch on the stem in <see cref="Stem"/>.</summary>
    /// <param name="level">The level's weights.</param>
    /// <param name="objectness">Frozen objectness logits, <c>[h * w]</c>.</param>
    /// <param name="height">Rows of cells.</param>
    /// <param name="width">Cells a row.</param>
    /// <param name="isTraining">Whether a way back follows.</param>
    internal void Forward(PackedLevel level, ReadOnlySpan<float> objectness, int height, int width, bool isTraining)
    {
        for (var tower = 0; tower < 2; tower++)
        {
            var (first, second) = (_units[2 * tower], _units[(2 * tower) + 1]);
            first.Resize(height, width);
            first.SetInput(_stem.Pointer);
            first.Forward(level.Units[2 * tower], isTraining);
            second.Resize(height, width);
            second.SetInput(first.Output.Pointer);
            second.Forward(level.Units[(2 * tower) + 1], isTraining);
        }

        level.Head.Forward(
            _units[1].Output.Pointer, _units[3].Output.Pointer, objectness, Logits, Deltas, height * width);
    }

    /// <summary>Gathers the gradients of the last <see cref="Forward"/>, from the slopes the loss has written.</summary>
    internal void Backward(PackedLevel level, ReadOnlySpan<float> objectness, int height, int width)
    {
        level.Head.Backward(
            _units[1].Output.Pointer, _units[3].Output.Pointer, objectness, LogitSlopes, DeltaSlopes,
            _classSlopes.Pointer, _boxSlopes.Pointer, height * width);
        _scratch.Resize(height, width);
        for (var tower = 0; tower < 2; tower++)
        {
            var slopes = tower == 0 ? _classSlopes : _boxSlopes;
            _units[(2 * tower) + 1].Backward(level.Units[(2 * tower) + 1], slopes.Pointer, _scratch, true);
            _units[2 * tower].Backward(level.Units[2 * tower], slopes.Pointer, _scratch, false);
        }
    }
}
