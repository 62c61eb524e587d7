using System.Runtime.Intrinsics;

namespace DroneSeal.SelfEdit;

/// <summary>Depthwise 3x3 over 64 channels, cells before channels, on maps that carry a ring of zeros.</summary>
/// <remarks>The ring (<c>[h + 2, w + 2, 64]</c>) replaces nine bounds checks a cell.</remarks>
internal static unsafe class DepthwiseKernel
{
    private const int Channels = BranchLayout.Channels;

    /// <summary>Convolves a ringed map.</summary>
    /// <param name="ringed"><c>[h + 2, w + 2, 64]</c>.</param>
    /// <param name="taps"><c>[9, 64]</c>, in the order of the kernel; reversed for the backward pass.</param>
    /// <param name="bias"><c>[64]</c>, or null for none.</param>
    /// <param name="target"><c>[h, w, 64]</c>, overwritten.</param>
    /// <param name="height">Rows of cells.</param>
    /// <param name="width">Cells a row.</param>
    internal static void Convolve(float* ringed, float* taps, float* bias, float* target, int height, int width)
    {
        var stride = (width + 2) * Channels;
        for (var channel = 0; channel < Channels; channel += 16)
        {
            var start = bias is null ? Vector512<float>.Zero : Vector512.Load(bias + channel);
            Vector512<float> t0 = Vector512.Load(taps + channel), t1 = Vector512.Load(taps + 64 + channel);
            Vector512<float> t2 = Vector512.Load(taps + 128 + channel), t3 = Vector512.Load(taps + 192 + channel);
            Vector512<float> t4 = Vector512.Load(taps + 256 + channel), t5 = Vector512.Load(taps + 320 + channel);
            Vector512<float> t6 = Vector512.Load(taps + 384 + channel), t7 = Vector512.Load(taps + 448 + channel);
            var t8 = Vector512.Load(taps + 512 + channel);
            for (var row = 0; row < height; row++)
            {
                var above = ringed + (row * stride) + channel;
                var middle = above + stride;
                var below = middle + stride;
                var into = target + (row * width * Channels) + channel;
                for (var cell = 0; cell < width; cell++)
                {
                    var first = Vector512.FusedMultiplyAdd(Vector512.Load(above), t0, start);
                    first = Vector512.FusedMultiplyAdd(Vector512.Load(above + 64), t1, first);
                    first = Vector512.FusedMultiplyAdd(Vector512.Load(above + 128), t2, first);
                    var second = Vector512.Load(middle) * t3;
                    second = Vector512.FusedMultiplyAdd(Vector512.Load(middle + 64), t4, second);
                    second = Vector512.FusedMultiplyAdd(Vector512.Load(middle + 128), t5, second);
                    first = Vector512.FusedMultiplyAdd(Vector512.Load(below), t6, first);
                    second = Vector512.FusedMultiplyAdd(Vector512.Load(below + 64), t7, second);
                    first = Vector512.FusedMultiplyAdd(Vector512.Load(below + 128), t8, first);
                    (first + second).Store(into);
                    above += Channels;
                    middle += Channels;
                    below += Channels;
                    into += Channels;
                }
            }
        }
    }

    /// <summary>Adds the gradient of the taps: <c>gradient[t] += sum over cells of output[c] * input[c + t]</c>.</summary>
    /// <param name="ringed">The convolution's input, <c>[h + 2, w + 2, 64]</c>.</param>
    /// <param name="output">The gradient of its output, <c>[h + 2, w + 2, 64]</c> with its ring.</param>
    /// <param name="gradient"><c>[9, 64]</c>.</param>
    /// <param name="height">Rows of cells.</param>
    /// <param name="width">Cells a row.</param>
    internal static void AddTaps(float* ringed, float* output, float* gradient, int height, int width)
    {
        var stride = (width + 2) * Channels;
        for (var channel = 0; channel < Channels; channel += 16)
        {
            for (var line = 0; line < 3; line++)
            {
                var into = gradient + (line * 3 * Channels) + channel;
                var left = Vector512.Load(into);
                var centre = Vector512.Load(into + Channels);
                var right = Vector512.Load(into + (2 * Channels));
                for (var row = 0; row < height; row++)
                {
                    var input = ringed + ((row + line) * stride) + channel;
                    var slope = output + ((row + 1) * stride) + Channels + channel;
                    for (var cell = 0; cell < width; cell++)
                    {
                        var value = Vector512.Load(slope);
                        left = Vector512.FusedMultiplyAdd(value, Vector512.Load(input), left);
                        centre = Vector512.FusedMultiplyAdd(value, Vector512.Load(input + Channels), centre);
                        right = Vector512.FusedMultiplyAdd(value, Vector512.Load(input + (2 * Channels)), right);
                        input += Channels;
                        slope += Channels;
                    }
                }

                left.Store(into);
                centre.Store(into + Channels);
                right.Store(into + (2 * Channels));
            }
        }
    }
}
