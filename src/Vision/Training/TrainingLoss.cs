using System.Runtime.InteropServices;
using DroneSeal.Vision.Network;
using static TorchSharp.torch;

namespace DroneSeal.Vision;

/// <summary>YOLOX's loss (Ge et al. 2021) of a batch: cross entropies of objectness and class, overlap of boxes.</summary>
internal sealed class TrainingLoss
{
    // Four box numbers, objectness, classes.
    private const int Width = 5 + FrozenFeatures.BaseClasses;
    private const float BoxWeight = 5;

    private readonly AnchorGrid _grid;
    private readonly SimOta _assignment;
    private readonly int[] _owner;
    private readonly float[] _fit;
    private readonly List<long> _positives = [];
    private readonly List<float> _cells = [];
    private readonly List<float> _boxes = [];
    private readonly List<float> _classes = [];
    private float[] _rows = [];

    /// <summary>The loss of inputs of one size.</summary>
    /// <param name="inputSize">Pixels a side.</param>
    /// <param name="classes">Rows of the head that are taught.</param>
    internal TrainingLoss(int inputSize, int classes)
    {
        _grid = new(inputSize);
        _assignment = new(_grid, classes);
        _owner = new int[_grid.Count];
        _fit = new float[_grid.Count];
    }

    /// <summary>The loss, one number in the caller's scope.</summary>
    internal Tensor Evaluate(YoloxOutputs outputs, TrainingBatch batch)
    {
        var answers = cat([.. outputs.Levels.Select(Rows)], 1); // [N, anchors, Width]
        Read(answers);
        var objectness = new float[batch.Count * _grid.Count];
        var counts = new float[objectness.Length];
        Array.Fill(counts, 1);
        Collect(batch, objectness, counts);

        var device = answers.device;
        var flat = answers.reshape(-1, Width);
        var sum = nn.functional.binary_cross_entropy_with_logits(
            flat.narrow(1, 4, 1).reshape(-1), tensor(objectness).to(device), tensor(counts).to(device),
            nn.Reduction.Sum);
        if (_positives.Count > 0)
        {
            sum = sum + OfPositives(flat.index_select(0, tensor(_positives.ToArray()).to(device)), device);
        }

        return sum / (float)Math.Max(_positives.Count, 1);
    }

    private static Tensor Rows(HeadMaps maps) =>
        cat([maps.Boxes, maps.Objectness, maps.Classes], 1).permute(0, 2, 3, 1).reshape(
            maps.Boxes.shape[0], -1, Width);

    private void Read(Tensor answers)
    {
        using var plain = answers.detach().cpu().contiguous();
        var values = MemoryMarshal.Cast<byte, float>(plain.bytes);
        if (_rows.Length != values.Length)
        {
            _rows = new float[values.Length];
        }

        values.CopyTo(_rows);
    }

    private void Collect(TrainingBatch batch, float[] objectness, float[] counts)
    {
        _positives.Clear();
        _cells.Clear();
        _boxes.Clear();
        _classes.Clear();
        for (var picture = 0; picture < batch.Count; picture++)
        {
            var first = picture * _grid.Count;
            _assignment.Assign(
                _rows.AsSpan(first * Width, _grid.Count * Width), Width, batch.Objects[picture], _owner, _fit);
            LeaveOut(batch, picture, counts.AsSpan(first, _grid.Count));
            for (var anchor = 0; anchor < _grid.Count; anchor++)
            {
                if (_owner[anchor] != SimOta.Nobody)
                {
                    (objectness[first + anchor], counts[first + anchor]) = (1, 1);
                    AddPositive(first, anchor, batch.Objects[picture][_owner[anchor]]);
                }
            }
        }
    }

    private void LeaveOut(TrainingBatch batch, int picture, Span<float> counts)
    {
        foreach (var doubt in batch.Doubted[picture])
        {
            for (var anchor = 0; anchor < counts.Length; anchor++)
            {
                var (x, y) = _grid.CentreOf(anchor);
                if (x > doubt.Left && x < doubt.Right && y > doubt.Top && y < doubt.Bottom)
                {
                    counts[anchor] = 0;
                }
            }
        }
    }

    private void AddPositive(int first, int anchor, in TaughtObject thing)
    {
        var (column, row) = _grid.CellOf(anchor);
        _positives.Add(first + anchor);
        _cells.AddRange([column, row, FrozenFeatures.Strides[_grid.LevelOf(anchor)]]);
        _boxes.AddRange([thing.Box.Left, thing.Box.Top, thing.Box.Right, thing.Box.Bottom]);
        for (var i = 0; i < FrozenFeatures.BaseClasses; i++)
        {
            _classes.Add(i == thing.ClassId ? _fit[anchor] : 0);
        }
    }

    private Tensor OfPositives(Tensor rows, Device device)
    {
        var count = _positives.Count;
        var classes = tensor(_classes.ToArray(), [count, FrozenFeatures.BaseClasses]).to(device);
        var cells = tensor(_cells.ToArray(), [count, 3]).to(device); // column, row, stride
        var target = tensor(_boxes.ToArray(), [count, 4]).to(device);
        return nn.functional.binary_cross_entropy_with_logits(
            rows.narrow(1, 5, FrozenFeatures.BaseClasses), classes, null, nn.Reduction.Sum)
            + (BoxLoss.Sum(rows, cells, target) * BoxWeight);
    }
}
