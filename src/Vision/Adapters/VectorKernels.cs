using System.Numerics;
using System.Runtime.InteropServices;

namespace DroneSeal.Vision;

/// <summary>The few dense operations of a branch over 64 channels, vectorised for whatever the machine has.</summary>
internal static class VectorKernels
{
    private const int Channels = FrozenFeatures.HeadChannels;

    internal static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return Vector.Sum(sum);
    }

    /// <summary>Whether none is infinite or no number.</summary>
    internal static bool AreFinite(ReadOnlySpan<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        var sum = Vector<float>.Zero;
        foreach (var vector in vectors)
        {
            sum += vector * 0; // zero for numbers, no number for all else
        }

        var rest = Vector.Sum(sum);
        foreach (var value in values[(vectors.Length * Vector<float>.Count)..])
        {
            rest += value * 0;
        }

        return rest == 0;
    }

    /// <summary>A 3x3 convolution a channel with zero padding, then SiLU.</summary>
    /// <param name="input"><c>[size, size, 64]</c>.</param>
    /// <param name="weight"><c>[9, 64]</c>.</param>
    /// <param name="bias"><c>[64]</c>.</param>
    /// <param name="output"><c>[size, size, 64]</c>; another array than the input.</param>
    /// <param name="size">Cells a side.</param>
    internal static void Depthwise3x3Silu(float[] input, float[] weight, float[] bias, float[] output, int size)
    {
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                DepthwiseCell(input, weight, bias, output.AsSpan(((y * size) + x) * Channels, Channels), size, x, y);
            }
        }
    }

    /// <summary>A 1x1 convolution over 64 channels, then SiLU.</summary>
    /// <param name="input"><c>[cells, 64]</c>.</param>
    /// <param name="weight"><c>[64 in, 64 out]</c>.</param>
    /// <param name="bias"><c>[64]</c>.</param>
    /// <param name="output"><c>[cells, 64]</c>; another array than the input.</param>
    /// <param name="cells">Cells in all.</param>
    internal static void PointwiseSilu(float[] input, float[] weight, float[] bias, float[] output, int cells)
    {
        var step = 2 * Vector<float>.Count;
        for (var first = 0; first < Channels; first += step)
        {
            for (var cell = 0; cell < cells; cell += 4)
            {
                PointwiseBlock(input, weight, bias, output, cell, Math.Min(4, cells - cell), first);
            }
        }
    }

    private static void DepthwiseCell(
        float[] input, float[] weight, float[] bias, Span<float> target, int size, int x, int y)
    {
        for (var channel = 0; channel < Channels; channel += Vector<float>.Count)
        {
            var sum = new Vector<float>(bias, channel);
            for (var dy = Math.Max(0, 1 - y); dy < Math.Min(3, size + 1 - y); dy++)
            {
                for (var dx = Math.Max(0, 1 - x); dx < Math.Min(3, size + 1 - x); dx++)
                {
                    var at = ((((y + dy - 1) * size) + x + dx - 1) * Channels) + channel;
                    sum += new Vector<float>(input, at) * new Vector<float>(weight, (((3 * dy) + dx) * Channels) + channel);
                }
            }

            Silu(sum).CopyTo(target[channel..]);
        }
    }

    // Four cells and two vectors of outputs at a time: eight sums fit the registers and share every load of a weight.
    private static void PointwiseBlock(
        float[] input, float[] weight, float[] bias, float[] output, int cell, int count, int first)
    {
        var width = Vector<float>.Count;
        var start = cell * Channels;
        var second = count > 1 ? start + Channels : start;
        var third = count > 2 ? start + (2 * Channels) : start;
        var fourth = count > 3 ? start + (3 * Channels) : start;
        var low0 = new Vector<float>(bias, first);
        var high0 = new Vector<float>(bias, first + width);
        var (low1, high1, low2, high2, low3, high3) = (low0, high0, low0, high0, low0, high0);
        for (var i = 0; i < Channels; i++)
        {
            var low = new Vector<float>(weight, (i * Channels) + first);
            var high = new Vector<float>(weight, (i * Channels) + first + width);
            low0 = Vector.MultiplyAddEstimate(low, new Vector<float>(input[start + i]), low0);
            high0 = Vector.MultiplyAddEstimate(high, new Vector<float>(input[start + i]), high0);
            low1 = Vector.MultiplyAddEstimate(low, new Vector<float>(input[second + i]), low1);
            high1 = Vector.MultiplyAddEstimate(high, new Vector<float>(input[second + i]), high1);
            low2 = Vector.MultiplyAddEstimate(low, new Vector<float>(input[third + i]), low2);
            high2 = Vector.MultiplyAddEstimate(high, new Vector<float>(input[third + i]), high2);
            low3 = Vector.MultiplyAddEstimate(low, new Vector<float>(input[fourth + i]), low3);
            high3 = Vector.MultiplyAddEstimate(high, new Vector<float>(input[fourth + i]), high3);
        }

        // Cells beyond the end repeat the first, so storing from the last to the first leaves the right one.
        Store(output, fourth + first, low3, high3);
        Store(output, third + first, low2, high2);
        Store(output, second + first, low1, high1);
        Store(output, start + first, low0, high0);
    }

    private static void Store(float[] output, int at, Vector<float> low, Vector<float> high)
    {
        Silu(low).CopyTo(output, at);
        Silu(high).CopyTo(output, at + Vector<float>.Count);
    }

    private static Vector<float> Silu(Vector<float> value) => value / (Vector<float>.One + Vector.Exp(-value));
}
