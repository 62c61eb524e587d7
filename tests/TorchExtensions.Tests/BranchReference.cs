namespace DroneSeal.TorchExtensions.Tests;

/// <summary>A class branch as its definition reads, in double precision and without any haste.</summary>
internal static class BranchReference
{
    private const int Channels = 64;

    /// <summary>Parameters of a branch, made up but of the sizes that trained ones have.</summary>
    internal static Dictionary<string, float[]> MakeWeights(int seed)
    {
        var all = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var level = 0; level < 3; level++)
        {
            foreach (var tower in new[] { $"cls_convs.{level}", $"reg_convs.{level}" })
            {
                for (var layer = 0; layer < 2; layer++)
                {
                    all[$"{tower}.{layer}.dconv.conv.weight"] = Nano.Noise(Channels * 9, ++seed, 0.5f);
                    all[$"{tower}.{layer}.dconv.conv.bias"] = Nano.Noise(Channels, ++seed);
                    all[$"{tower}.{layer}.pconv.conv.weight"] = Nano.Noise(Channels * Channels, ++seed, 0.3f);
                    all[$"{tower}.{layer}.pconv.conv.bias"] = Nano.Noise(Channels, ++seed);
                }
            }

            all[$"logit.{level}.weight"] = Nano.Noise(2 * Channels, ++seed);
            all[$"logit.{level}.bias"] = Nano.Noise(1, ++seed);
            all[$"objectness.{level}.weight"] = Nano.Noise(1, ++seed);
            all[$"box.{level}.weight"] = Nano.Noise(4 * Channels, ++seed, 0.2f);
            all[$"box.{level}.bias"] = Nano.Noise(4, ++seed);
        }

        return all;
    }

    /// <summary>Logits and raw boxes of all anchors.</summary>
    internal static (float[] Logits, float[] Boxes) Run(
        Dictionary<string, float[]> weights, int size, float[][] stems, float[] objectness, float[] rawBoxes)
    {
        var (logits, boxes) = (new List<float>(), new List<float>());
        for (var level = 0; level < 3; level++)
        {
            var cells = size / (8 << level);
            var stem = stems[level].Select(value => (double)value).ToArray();
            var classTower = Tower(weights, $"cls_convs.{level}", stem, cells);
            var boxTower = Tower(weights, $"reg_convs.{level}", stem, cells);
            for (var cell = 0; cell < cells * cells; cell++)
            {
                var anchor = logits.Count;
                double[] both = [.. classTower.Skip(cell * Channels).Take(Channels),
                    .. boxTower.Skip(cell * Channels).Take(Channels)];
                logits.Add((float)(Dot(weights[$"logit.{level}.weight"], 0, both)
                    + weights[$"logit.{level}.bias"][0]
                    + ((double)weights[$"objectness.{level}.weight"][0] * objectness[anchor])));
                for (var side = 0; side < 4; side++)
                {
                    boxes.Add((float)(rawBoxes[(anchor * 4) + side] + weights[$"box.{level}.bias"][side]
                        + Dot(weights[$"box.{level}.weight"], side * Channels, both.AsSpan(Channels))));
                }
            }
        }

        return ([.. logits], [.. boxes]);
    }

    private static double[] Tower(Dictionary<string, float[]> weights, string name, double[] map, int cells)
    {
        for (var layer = 0; layer < 2; layer++)
        {
            var (depthwise, pointwise) = ($"{name}.{layer}.dconv.conv", $"{name}.{layer}.pconv.conv");
            map = Depthwise(weights[depthwise + ".weight"], weights[depthwise + ".bias"], map, cells);
            map = Pointwise(weights[pointwise + ".weight"], weights[pointwise + ".bias"], map);
        }

        return map;
    }

    private static double[] Depthwise(float[] weight, float[] bias, double[] map, int cells)
    {
        var result = new double[map.Length];
        for (var i = 0; i < map.Length; i++)
        {
            var (channel, x, y) = (i % Channels, i / Channels % cells, i / Channels / cells);
            double sum = bias[channel];
            for (var tap = 0; tap < 9; tap++)
            {
                var (fromX, fromY) = (x + (tap % 3) - 1, y + (tap / 3) - 1);
                if (fromX >= 0 && fromX < cells && fromY >= 0 && fromY < cells)
                {
                    sum += weight[(channel * 9) + tap]
                        * map[(((fromY * cells) + fromX) * Channels) + channel];
                }
            }

            result[i] = Silu(sum);
        }

        return result;
    }

    private static double[] Pointwise(float[] weight, float[] bias, double[] map)
    {
        var result = new double[map.Length];
        for (var i = 0; i < map.Length; i++)
        {
            var (channel, cell) = (i % Channels, i / Channels);
            var inputs = map.AsSpan(cell * Channels, Channels);
            result[i] = Silu(Dot(weight, channel * Channels, inputs) + bias[channel]);
        }

        return result;
    }

    private static double Dot(float[] weight, int from, ReadOnlySpan<double> inputs)
    {
        var sum = 0.0;
        for (var i = 0; i < inputs.Length; i++)
        {
            sum += weight[from + i] * inputs[i];
        }

        return sum;
    }

    private static double Silu(double value) => value / (1.0 + Math.Exp(-value));
}
