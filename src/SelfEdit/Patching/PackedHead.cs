using System.Runtime.Intrinsics;

namespace DroneSeal.SelfEdit;

/// <summary>The last products of one level: logit over both towers and the objectness, correction of the box.</summary>
internal sealed unsafe class PackedHead
{
    private const int Channels = BranchLayout.Channels;

    /// <summary>Floats of a level's head in the flat vector.</summary>
    internal const int Length = BranchLayout.LevelLength - BranchLayout.LogitWeight;

    private const int BiasAt = 2 * Channels;
    private const int ObjectnessAt = BiasAt + 1;
    private const int BoxAt = ObjectnessAt + 1;
    private const int BoxBiasAt = BoxAt + (4 * Channels);

    private readonly PinnedFloats _weights = new(Length);
    private readonly PinnedFloats _slopes = new(Length);

    /// <summary>Takes the head's weights from the flat vector and zeroes the gradients.</summary>
    internal void Load(ReadOnlySpan<float> head)
    {
        head.CopyTo(_weights.Span);
        _slopes.Span.Clear();
    }

    /// <summary>Writes the gathered gradients in the flat vector's order.</summary>
    internal void StoreSlopes(Span<float> head) => _slopes.Span.CopyTo(head);

    /// <summary>Logits and box corrections of every cell.</summary>
    internal void Forward(
        float* classTower, float* boxTower, ReadOnlySpan<float> objectness, float[] logits, float[] deltas, int cells)
    {
        var weights = _weights.Pointer;
        for (var cell = 0; cell < cells; cell++)
        {
            var classes = classTower + (cell * Channels);
            var boxes = boxTower + (cell * Channels);
            logits[cell] = Dot(classes, weights) + Dot(boxes, weights + Channels) + weights[BiasAt]
                + (weights[ObjectnessAt] * objectness[cell]);
            for (var side = 0; side < 4; side++)
            {
                deltas[(cell * 4) + side] = Dot(boxes, weights + BoxAt + (side * Channels)) + weights[BoxBiasAt + side];
            }
        }
    }

    /// <summary>Gathers the head's gradients and writes those of both towers' outputs.</summary>
    internal void Backward(
        float* classTower, float* boxTower, ReadOnlySpan<float> objectness, float[] logitSlopes, float[] deltaSlopes,
        float* classSlopes, float* boxSlopes, int cells)
    {
        for (var cell = 0; cell < cells; cell++)
        {
            var classes = classSlopes + (cell * Channels);
            var boxes = boxSlopes + (cell * Channels);
            new Span<float>(classes, Channels).Clear();
            new Span<float>(boxes, Channels).Clear();
            var slope = logitSlopes[cell];
            if (slope != 0)
            {
                _slopes.Values[BiasAt] += slope;
                _slopes.Values[ObjectnessAt] += slope * objectness[cell];
                AddBoth(classTower + (cell * Channels), classes, 0, slope);
                AddBoth(boxTower + (cell * Channels), boxes, Channels, slope);
            }

            BackwardBox(boxTower + (cell * Channels), boxes, deltaSlopes.AsSpan(cell * 4, 4));
        }
    }

    private void BackwardBox(float* tower, float* slopes, ReadOnlySpan<float> deltaSlopes)
    {
        for (var side = 0; side < 4; side++)
        {
            if (deltaSlopes[side] != 0)
            {
                _slopes.Values[BoxBiasAt + side] += deltaSlopes[side];
                AddBoth(tower, slopes, BoxAt + (side * Channels), deltaSlopes[side]);
            }
        }
    }

    // The weight learns from the tower, the tower from the weight.
    private void AddBoth(float* tower, float* towerSlopes, int weightAt, float slope)
    {
        var factor = Vector512.Create(slope);
        for (var channel = 0; channel < Channels; channel += 16)
        {
            var weightSlope = _slopes.Pointer + weightAt + channel;
            Vector512.FusedMultiplyAdd(factor, Vector512.Load(tower + channel), Vector512.Load(weightSlope)).Store(weightSlope);
            var weight = Vector512.Load(_weights.Pointer + weightAt + channel);
            Vector512.FusedMultiplyAdd(factor, weight, Vector512.Load(towerSlopes + channel)).Store(towerSlopes + channel);
        }
    }

    private static float Dot(float* left, float* right)
    {
        var sum = Vector512.Load(left) * Vector512.Load(right);
        sum = Vector512.FusedMultiplyAdd(Vector512.Load(left + 16), Vector512.Load(right + 16), sum);
        sum = Vector512.FusedMultiplyAdd(Vector512.Load(left + 32), Vector512.Load(right + 32), sum);
        sum = Vector512.FusedMultiplyAdd(Vector512.Load(left + 48), Vector512.Load(right + 48), sum);
        return Vector512.Sum(sum);
    }
}
