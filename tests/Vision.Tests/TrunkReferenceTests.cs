using DroneSeal.Tests;

namespace DroneSeal.Vision.Tests;

/// <summary>What every trunk must do. The reference was made with PyTorch 1.13; <c>weights/README.md</c> says how.</summary>
public abstract class TrunkReferenceTests
{
    private const int Size = 160;
    private const double Tolerance = 1e-4;

    private static readonly string[] _fpnNames = ["fpn.p3", "fpn.n3", "fpn.n4"];

    [SkippableFact]
    public void FeatureMapsEqualTheReference()
    {
        var reference = Reference();
        var features = Run(reference);

        for (var level = 0; level < 3; level++)
        {
            var wanted = reference.Tensors[_fpnNames[level]];
            AssertClose(ToChannelsLast(wanted), features.Fpn[level]);
        }
    }

    [SkippableFact]
    public void DecodedOutputEqualsTheReference()
    {
        var reference = Reference();
        var features = Run(reference);
        var wanted = reference.Tensors["output"].Values;
        var decoded = new float[features.AnchorCount * 85];
        for (var anchor = 0; anchor < features.AnchorCount; anchor++)
        {
            var box = CandidateDecoding.Box(features, features.RawBoxes, anchor);
            float[] row = [box.CentreX, box.CentreY, box.Width, box.Height, CandidateDecoding.Sigmoid(features.ObjectnessLogits[anchor])];
            row.CopyTo(decoded, anchor * 85);
            for (var i = 0; i < 80; i++)
            {
                decoded[(anchor * 85) + 5 + i] = CandidateDecoding.Sigmoid(features.ClassLogits[(anchor * 80) + i]);
            }
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            // Relative to the size of what is decoded: a side of the picture for boxes, one for scores.
            var scale = i % 85 < 4 ? Math.Max(Math.Abs(wanted[i]), Size) : 1;
            Assert.True(Math.Abs(wanted[i] - decoded[i]) <= Tolerance * scale, $"{i % 85} of anchor {i / 85}: {decoded[i]} for {wanted[i]}");
        }
    }

    [SkippableFact]
    public void ThePredictionsBelongToTheTowersThatAreHandedOut()
    {
        var features = Run(Reference());
        var weights = Weights().Values;
        var boxTower = features.BoxTowers[1].AsSpan(64 * 11, 64).ToArray();
        var logit = boxTower.Select((value, i) => value * weights["head.obj_preds.1.weight"][i]).Sum() + weights["head.obj_preds.1.bias"][0];

        Assert.Equal(logit, features.ObjectnessLogits[features.LevelOffsets[1] + 11], 1e-3);
    }

    [SkippableFact]
    public void APictureOfAnotherSizeIsRefused()
    {
        using var trunk = Create(Weights(), Size);

        Assert.Throws<ArgumentException>(() => trunk.Run(new float[5], new FrozenFeatures(Size)));
        Assert.Throws<ArgumentException>(() => trunk.Run(new float[3 * Size * Size], new FrozenFeatures(96)));
    }

    /// <summary>The trunk under test; skips where it cannot run.</summary>
    protected abstract ITrunk Create(ModelWeights weights, int inputSize);

    private static ModelWeights Weights() =>
        ModelWeights.Load(SharedData.Require("weights", "yolox_nano_coco.safetensors"));

    private static SafeTensorsFile Reference() =>
        SafeTensors.ReadFile(SharedData.Require("weights", "reference_io_160.safetensors"));

    private FrozenFeatures Run(SafeTensorsFile reference)
    {
        using var trunk = Create(Weights(), Size);
        var features = new FrozenFeatures(Size);
        trunk.Run(reference.Tensors["input"].Values, features);
        return features;
    }

    private static float[] ToChannelsLast(TensorArray array)
    {
        var (channels, cells) = ((int)array.Shape[1], (int)(array.Shape[2] * array.Shape[3]));
        return [.. Enumerable.Range(0, cells * channels).Select(i => array.Values[(i % channels * cells) + (i / channels)])];
    }

    private static void AssertClose(float[] wanted, float[] actual)
    {
        var largest = wanted.Max(Math.Abs);
        var worst = wanted.Zip(actual, (a, b) => Math.Abs(a - b)).Max();
        Assert.True(worst <= Tolerance * largest, $"Differs by {worst} where values reach {largest}.");
    }
}
