using DroneSeal.Core;
using DroneSeal.Vision;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>Windows of one level and one size as tensors, reduced to the cells that count wherever that is possible.</summary>
/// <remarks>Its tensors belong to the caller's dispose scope.</remarks>
internal sealed class TorchWindows
{
    private readonly List<float> _columns = [];
    private readonly List<float> _rows = [];
    private readonly List<float> _objectness = [];
    private readonly List<float> _rawBoxes = [];
    private readonly List<float> _colours = [];
    private readonly List<float> _targets = [];
    private readonly List<float> _weights = [];
    private readonly List<float> _taught = [];
    private readonly List<long> _places = [];

    /// <summary>Moves windows to a device.</summary>
    /// <param name="windows">At least one; all of one level, width and height.</param>
    /// <param name="device">Where to compute.</param>
    internal TorchWindows(IReadOnlyList<(FeatureWindow Window, Label[] Labels)> windows, Device device)
    {
        var (first, _) = windows[0];
        Level = first.Level;
        Stride = first.Stride;
        for (var i = 0; i < windows.Count; i++)
        {
            AddCells(windows[i].Window, windows[i].Labels, i);
        }

        var stems = new float[windows.Count * first.Stem.Length];
        for (var i = 0; i < windows.Count; i++)
        {
            HalfKernel.Widen(windows[i].Window.Stem, stems.AsSpan(i * first.Stem.Length, first.Stem.Length));
        }

        Stem = tensor(stems, [windows.Count, first.Height, first.Width, BranchLayout.Channels])
            .to(device).permute(0, 3, 1, 2).contiguous(); // [N, C, H, W]
        Places = tensor(_places.ToArray()).to(device);
        Columns = Move(_columns, [Cells], device);
        Rows = Move(_rows, [Cells], device);
        Objectness = Move(_objectness, [Cells], device);
        RawBoxes = Move(_rawBoxes, [Cells, 4], device);
        Colours = Move(_colours, [Cells, ColourReader.Length], device);
        Targets = Move(_targets, [Cells, 4], device);
        Weights = Move(_weights, [Cells], device);
        Taught = Move(_taught, [Cells], device);
    }

    /// <summary>Head level, 0..2.</summary>
    internal int Level { get; }

    /// <summary>Input pixels from cell to cell.</summary>
    internal int Stride { get; }

    /// <summary>Cells that count, in all windows.</summary>
    internal int Cells => _places.Count;

    /// <summary>Stem features, <c>[N, 64, H, W]</c> float32.</summary>
    internal Tensor Stem { get; }

    /// <summary>Rows of the counting cells in <c>[N * H * W]</c>, int64.</summary>
    internal Tensor Places { get; }

    /// <summary>Their columns on the map, <c>[cells]</c>.</summary>
    internal Tensor Columns { get; }

    /// <summary>Their rows on the map, <c>[cells]</c>.</summary>
    internal Tensor Rows { get; }

    /// <summary>Their frozen objectness logits, <c>[cells]</c>.</summary>
    internal Tensor Objectness { get; }

    /// <summary>Their frozen raw boxes, <c>[cells, 4]</c>.</summary>
    internal Tensor RawBoxes { get; }

    /// <summary>The colours of their frozen boxes, <c>[cells, 57]</c>.</summary>
    internal Tensor Colours { get; }

    /// <summary>Boxes to answer, xyxy input pixels, <c>[cells, 4]</c>; any box where there is nothing to answer.</summary>
    internal Tensor Targets { get; }

    /// <summary>The labels' weights, <c>[cells]</c>; 0 where there is nothing to answer.</summary>
    internal Tensor Weights { get; }

    /// <summary>1 where the box is taught as well, else 0, <c>[cells]</c>.</summary>
    internal Tensor Taught { get; }

    private static Tensor Move(List<float> values, long[] shape, Device device) =>
        tensor(values.ToArray(), shape).to(device);

    private void AddCells(FeatureWindow window, Label[] labels, int place)
    {
        for (var cell = 0; cell < window.Cells; cell++)
        {
            if (!window.Counts[cell])
            {
                continue;
            }

            _places.Add(((long)place * window.Cells) + cell);
            _columns.Add(window.Column + (cell % window.Width));
            _rows.Add(window.Row + (cell / window.Width));
            _objectness.Add(window.Objectness[cell]);
            _rawBoxes.AddRange(window.RawBoxes.AsSpan(cell * 4, 4));
            foreach (var colour in window.ColoursOf(cell))
            {
                _colours.Add((float)colour);
            }

            AddTarget(window.Owner[cell] == PictureTargets.Nobody ? null : labels[window.Owner[cell]]);
        }
    }

    private void AddTarget(Label? label)
    {
        var box = label?.Box ?? new PixelBox(0, 0, 1, 1);
        _targets.AddRange([box.Left, box.Top, box.Right, box.Bottom]);
        _weights.Add(label?.Weight ?? 0);
        _taught.Add(label is { IsTaught: true } ? 1 : 0);
    }
}
