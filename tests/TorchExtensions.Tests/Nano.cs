using DroneSeal.Tests;
using DroneSeal.Torch.Extensions;

namespace DroneSeal.TorchExtensions.Tests;

/// <summary>Weights, the reference, and made-up inputs for the tests; skips where there are none.</summary>
internal static class Nano
{
    internal const int ReferenceSize = 160;

    private static readonly Lazy<Dictionary<string, float[]>> _weights =
        new(() => SafeTensorsReader.Read(SharedData.Require("weights", "yolox_nano_coco.safetensors")));

    private static readonly Lazy<Dictionary<string, float[]>> _reference =
        new(() => SafeTensorsReader.Read(SharedData.Require("weights", "reference_io_160.safetensors")));

    internal static Dictionary<string, float[]> Weights
    {
        get
        {
            Skip.IfNot(TrunkEngine.IsSupported, TrunkEngine.WhyNot);
            return _weights.Value;
        }
    }

    /// <summary>PyTorch 1.13's answers to a 160x160 pattern; the weights' README has the origin.</summary>
    internal static Dictionary<string, float[]> Reference => _reference.Value;

    internal static TrunkEngine Engine(
        TrunkInstructionSet set = TrunkInstructionSet.Best, int size = ReferenceSize, int threads = 2)
    {
        var weights = Weights;
        Skip.IfNot(TrunkEngine.Has(set), $"This processor has no {set}.");
        return new TrunkEngine(weights, size, threads, set);
    }

    internal static float[] Noise(int length, int seed, float scale = 1.0f)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => scale * ((2.0f * random.NextSingle()) - 1.0f))];
    }

    internal static float[] Picture(int size, int seed) =>
        [.. Noise(3 * size * size, seed, 127.5f).Select(value => value + 127.5f)];

    /// <summary>Largest difference, relative to the largest magnitude of the reference.</summary>
    internal static float Difference(ReadOnlySpan<float> actual, ReadOnlySpan<float> reference)
    {
        Assert.Equal(reference.Length, actual.Length);
        var (worst, largest) = (0.0f, 0.0f);
        for (var i = 0; i < actual.Length; i++)
        {
            var difference = MathF.Abs(actual[i] - reference[i]);
            worst = difference <= worst ? worst : difference; // keeps a NaN
            largest = MathF.Max(largest, MathF.Abs(reference[i]));
        }

        return worst / largest;
    }

    /// <summary>Every buffer of a pass, named.</summary>
    internal static IEnumerable<(string Name, float[] Values)> All(TrunkOutputs outputs)
    {
        for (var level = 0; level < 3; level++)
        {
            yield return ($"fpn {level}", outputs.Fpn[level]);
            yield return ($"stem {level}", outputs.Stems[level]);
            yield return ($"class tower {level}", outputs.ClassTowers[level]);
            yield return ($"box tower {level}", outputs.BoxTowers[level]);
        }

        yield return ("class logits", outputs.ClassLogits);
        yield return ("raw boxes", outputs.RawBoxes);
        yield return ("objectness", outputs.ObjectnessLogits);
    }
}
