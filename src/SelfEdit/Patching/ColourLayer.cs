using System.Runtime.Intrinsics;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The colours' word on the logit: <c>up . SiLU(down . 3x + bias)</c>, and its gradients. Not thread-safe.</summary>
internal sealed unsafe class ColourLayer
{
    /// <summary>Hidden units.</summary>
    internal const int Hidden = 24;

    /// <summary>Floats of the layer in the flat vector.</summary>
    internal const int FlatLength = (Hidden * ColourReader.Length) + Hidden + Hidden;

    // Rows are filled up with zeros to whole vectors.
    private const int RowLength = 64;
    private const float InputScale = 3;

    private readonly PinnedFloats _down = new(Hidden * RowLength);
    private readonly PinnedFloats _downSlopes = new(Hidden * RowLength);
    private readonly PinnedFloats _input = new(RowLength);
    private readonly float[] _bias = new float[Hidden];
    private readonly float[] _biasSlopes = new float[Hidden];
    private readonly float[] _up = new float[Hidden];
    private readonly float[] _upSlopes = new float[Hidden];
    private readonly float[] _sums = new float[Hidden];

    /// <summary>Takes the weights from the flat vector and zeroes the gradients.</summary>
    internal void Load(ReadOnlySpan<float> flat)
    {
        for (var unit = 0; unit < Hidden; unit++)
        {
            flat.Slice(unit * ColourReader.Length, ColourReader.Length).CopyTo(_down.Span[(unit * RowLength)..]);
        }

        flat.Slice(Hidden * ColourReader.Length, Hidden).CopyTo(_bias);
        flat.Slice((Hidden * ColourReader.Length) + Hidden, Hidden).CopyTo(_up);
        _downSlopes.Span.Clear();
        _biasSlopes.AsSpan().Clear();
        _upSlopes.AsSpan().Clear();
    }

    /// <summary>Writes the gathered gradients in the flat vector's order.</summary>
    internal void StoreSlopes(Span<float> flat)
    {
        for (var unit = 0; unit < Hidden; unit++)
        {
            _downSlopes.Span.Slice(unit * RowLength, ColourReader.Length).CopyTo(flat[(unit * ColourReader.Length)..]);
        }

        _biasSlopes.CopyTo(flat[(Hidden * ColourReader.Length)..]);
        _upSlopes.CopyTo(flat[((Hidden * ColourReader.Length) + Hidden)..]);
    }

    /// <summary>What one box's colours add to its logit.</summary>
    /// <param name="colours">57 numbers.</param>
    internal float Forward(ReadOnlySpan<Half> colours)
    {
        Read(colours);
        var word = 0f;
        for (var unit = 0; unit < Hidden; unit++)
        {
            word += _up[unit] * _sums[unit] * Sigmoid(_sums[unit]);
        }

        return word;
    }

    /// <summary>Gathers the gradients of one box.</summary>
    /// <param name="colours">57 numbers.</param>
    /// <param name="slope">Of the loss by the logit.</param>
    internal void Backward(ReadOnlySpan<Half> colours, float slope)
    {
        Read(colours);
        for (var unit = 0; unit < Hidden; unit++)
        {
            var gate = Sigmoid(_sums[unit]);
            _upSlopes[unit] += slope * _sums[unit] * gate;
            var inner = slope * _up[unit] * gate * (1 + (_sums[unit] * (1 - gate)));
            _biasSlopes[unit] += inner;
            AddRow(_downSlopes.Pointer + (unit * RowLength), inner);
        }
    }

    private void Read(ReadOnlySpan<Half> colours)
    {
        for (var channel = 0; channel < colours.Length; channel++)
        {
            _input.Values[channel] = InputScale * (float)colours[channel];
        }

        for (var unit = 0; unit < Hidden; unit++)
        {
            var sum = Vector512<float>.Zero;
            for (var channel = 0; channel < RowLength; channel += 16)
            {
                sum = Vector512.FusedMultiplyAdd(
                    Vector512.Load(_down.Pointer + (unit * RowLength) + channel), Vector512.Load(_input.Pointer + channel), sum);
            }

            _sums[unit] = _bias[unit] + Vector512.Sum(sum);
        }
    }

    private void AddRow(float* row, float slope)
    {
        var factor = Vector512.Create(slope);
        for (var channel = 0; channel < RowLength; channel += 16)
        {
            Vector512.FusedMultiplyAdd(factor, Vector512.Load(_input.Pointer + channel), Vector512.Load(row + channel))
                .Store(row + channel);
        }
    }

    private static float Sigmoid(float value) => 1 / (1 + MathF.Exp(-value));
}
