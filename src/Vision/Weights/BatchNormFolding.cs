using DroneSeal.Vision.Network;

namespace DroneSeal.Vision;

/// <summary>Folds batch norm into the convolution before it: same answers, one operation less.</summary>
internal static class BatchNormFolding
{
    private const string Mark = ".bn.running_var";

    /// <summary>Whether the arrays still carry batch norm.</summary>
    internal static bool IsNeeded(IReadOnlyDictionary<string, TensorArray> arrays) =>
        arrays.Keys.Any(name => name.EndsWith(Mark, StringComparison.Ordinal));

    /// <summary>The same network without batch norm.</summary>
    /// <exception cref="VisionException">A convolution or one of its batch norm's arrays is missing or misshapen.</exception>
    internal static Dictionary<string, TensorArray> Fold(IReadOnlyDictionary<string, TensorArray> arrays)
    {
        var folded = arrays
            .Where(pair => !pair.Key.Contains(".bn.", StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var mark in arrays.Keys.Where(name => name.EndsWith(Mark, StringComparison.Ordinal)))
        {
            FoldOne(arrays, mark[..^Mark.Length], folded);
        }

        return folded;
    }

    private static void FoldOne(
        IReadOnlyDictionary<string, TensorArray> arrays, string block, Dictionary<string, TensorArray> into)
    {
        var weight = Get(arrays, block + ".conv.weight");
        var outputs = weight.Shape.Count == 4 ? (int)weight.Shape[0] : 0;
        var scale = Channel(arrays, block + ".bn.weight", outputs);
        var shift = Channel(arrays, block + ".bn.bias", outputs);
        var mean = Channel(arrays, block + ".bn.running_mean", outputs);
        var variance = Channel(arrays, block + ".bn.running_var", outputs);
        var values = (float[])weight.Values.Clone();
        var bias = new float[outputs];
        var stride = outputs == 0 ? 0 : values.Length / outputs;
        for (var i = 0; i < outputs; i++)
        {
            var factor = scale[i] / Math.Sqrt(variance[i] + ConvBlock.BatchNormEpsilon);
            bias[i] = (float)(shift[i] - (mean[i] * factor));
            foreach (ref var value in values.AsSpan(i * stride, stride))
            {
                value = (float)(value * factor);
            }
        }

        into[block + ".conv.weight"] = weight with { Values = values };
        into[block + ".conv.bias"] = new TensorArray([outputs], bias);
    }

    private static float[] Channel(IReadOnlyDictionary<string, TensorArray> arrays, string name, int count)
    {
        var array = Get(arrays, name);
        return array.Values.Length == count
            ? array.Values
            : throw new VisionException($"The checkpoint's {name} has {array.Values.Length} values instead of {count}: it is damaged.");
    }

    private static TensorArray Get(IReadOnlyDictionary<string, TensorArray> arrays, string name) =>
        arrays.TryGetValue(name, out var array)
            ? array
            : throw new VisionException($"The checkpoint has no {name}: it is incomplete or no YOLOX-Nano.");
}
