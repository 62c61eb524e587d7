namespace DroneSeal.Vision.Tests;

/// <summary>Weights, features and adapters from seeds, for tests that need no photograph.</summary>
internal static class TestHead
{
    internal const int InputSize = 96;

    /// <summary>Small random weights, so that no logit saturates.</summary>
    internal static ModelWeights Weights(int seed = 1)
    {
        var random = new Random(seed);
        return ModelWeights.FromArrays(
            NetworkLayout.Folded.ToDictionary(
                pair => pair.Key,
                pair => new TensorArray(pair.Value, Values(random, pair.Value, 0.6f)),
                StringComparer.Ordinal),
            Preprocessing.BgrBytes, "random weights");
    }

    /// <summary>Features as a trunk may leave them.</summary>
    internal static FrozenFeatures Features(int seed = 2)
    {
        var features = new FrozenFeatures(InputSize) { Letterbox = Letterbox.For(InputSize, InputSize, InputSize) };
        var random = new Random(seed);
        float[][] arrays =
        [
            .. features.Fpn, .. features.Stems, .. features.ClassTowers, .. features.BoxTowers,
            features.ClassLogits, features.RawBoxes, features.ObjectnessLogits,
        ];
        foreach (var array in arrays)
        {
            Fill(random, array, 1);
        }

        return features;
    }

    /// <summary>A branch with random parameters.</summary>
    internal static Dictionary<string, AdapterArray> Branch(int seed = 3)
    {
        var random = new Random(seed);
        var arrays = new Dictionary<string, AdapterArray>(StringComparer.Ordinal);
        for (var level = 0; level < 3; level++)
        {
            foreach (var block in (string[])[$"cls_convs.{level}.0", $"cls_convs.{level}.1", $"reg_convs.{level}.0", $"reg_convs.{level}.1"])
            {
                Add(block + ".dconv.conv.weight", 64, 1, 3, 3);
                Add(block + ".dconv.conv.bias", 64);
                Add(block + ".pconv.conv.weight", 64, 64, 1, 1);
                Add(block + ".pconv.conv.bias", 64);
            }

            Add($"logit.{level}.weight", 1, 128);
            Add($"logit.{level}.bias", 1);
            Add($"objectness.{level}.weight", 1);
            Add($"box.{level}.weight", 4, 64);
            Add($"box.{level}.bias", 4);
        }

        return arrays;

        void Add(string name, params long[] shape) => arrays.Add(name, new AdapterArray(shape, Values(random, shape, 0.5f)));
    }

    internal static AdapterArray Array(int seed, float size, params long[] shape) =>
        new(shape, Values(new Random(seed), shape, size));

    private static float[] Values(Random random, long[] shape, float size)
    {
        var values = new float[shape.Aggregate(1L, (product, one) => product * one)];
        var inputs = shape.Length > 1 ? shape[1..].Aggregate(1L, (product, one) => product * one) : 4;
        Fill(random, values, size / MathF.Sqrt(inputs));
        return values;
    }

    private static void Fill(Random random, float[] values, float size)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)((random.NextDouble() * 2) - 1) * size * 1.7f;
        }
    }
}
