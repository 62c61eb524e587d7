using DroneSeal.Tests;
using DroneSeal.Torch.Extensions;

namespace DroneSeal.TorchExtensions.Tests;

public sealed class TrunkEngineTests
{
    private const float Tolerance = 1e-4f;

    [SkippableTheory]
    [InlineData(TrunkInstructionSet.Generic)]
    [InlineData(TrunkInstructionSet.Avx2)]
    [InlineData(TrunkInstructionSet.Avx512)]
    public void OnTheReferencePictureTheFeatureMapsAgreeWithPyTorch(TrunkInstructionSet set)
    {
        using var engine = Nano.Engine(set);
        var outputs = new TrunkOutputs(Nano.ReferenceSize);

        engine.Run(Nano.Reference["input"], outputs);

        string[] names = ["fpn.p3", "fpn.n3", "fpn.n4"];
        for (var level = 0; level < 3; level++)
        {
            var planar = Planar(outputs.Fpn[level], 64 << level);
            Assert.InRange(Nano.Difference(planar, Nano.Reference[names[level]]), 0.0f, Tolerance);
        }
    }

    [SkippableTheory]
    [InlineData(TrunkInstructionSet.Generic)]
    [InlineData(TrunkInstructionSet.Avx2)]
    [InlineData(TrunkInstructionSet.Avx512)]
    public void OnTheReferencePictureBoxesAndScoresAgreeWithPyTorch(TrunkInstructionSet set)
    {
        using var engine = Nano.Engine(set);
        var outputs = new TrunkOutputs(Nano.ReferenceSize);
        var (scores, boxes) = (new float[outputs.AnchorCount * 80], new float[outputs.AnchorCount * 4]);

        engine.Run(Nano.Reference["input"], outputs);
        engine.Decode(outputs, scores, boxes);

        var rows = Nano.Reference["output"].Chunk(85).ToArray();
        float[] wantedBoxes = [.. rows.SelectMany(row => row.Take(4))];
        float[] wantedScores = [.. rows.SelectMany(row => row.Skip(5).Select(score => score * row[4]))];
        Assert.InRange(Nano.Difference(boxes, wantedBoxes), 0.0f, Tolerance);
        Assert.InRange(Nano.Difference(scores, wantedScores), 0.0f, Tolerance);
    }

    [SkippableTheory]
    [InlineData(32)]
    [InlineData(96)]
    [InlineData(224)]
    [InlineData(416)]
    public void AtAnySizeTheInstructionSetsAgree(int size)
    {
        var picture = Nano.Picture(size, seed: size);
        using var plain = Nano.Engine(TrunkInstructionSet.Generic, size);
        var reference = new TrunkOutputs(size);
        plain.Run(picture, reference);

        TrunkInstructionSet[] sets = [TrunkInstructionSet.Avx2, TrunkInstructionSet.Avx512];
        foreach (var set in sets.Where(TrunkEngine.Has))
        {
            using var engine = Nano.Engine(set, size);
            var outputs = new TrunkOutputs(size);
            engine.Run(picture, outputs);
            foreach (var ((name, actual), (_, wanted)) in Nano.All(outputs).Zip(Nano.All(reference)))
            {
                Assert.True(Nano.Difference(actual, wanted) < Tolerance, $"{set}: {name}");
            }
        }
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void WithAnotherNumberOfThreadsTheBitsAreTheSame(int threads)
    {
        var picture = Nano.Picture(224, seed: 1);
        using var two = Nano.Engine(size: 224);
        using var other = Nano.Engine(size: 224, threads: threads);
        var (first, second) = (new TrunkOutputs(224), new TrunkOutputs(224));

        two.Run(picture, first);
        other.Run(picture, second);

        foreach (var ((name, a), (_, b)) in Nano.All(first).Zip(Nano.All(second)))
        {
            Assert.True(a.AsSpan().SequenceEqual(b), name);
        }
    }

    [SkippableFact]
    public void InTwoThousandPassesUnderLoadTheBitsStayTheSame()
    {
        var picture = Nano.Picture(96, seed: 2);
        using var engine = Nano.Engine(size: 96, threads: 3); // more than cores: late ones must do no harm
        var (first, again) = (new TrunkOutputs(96), new TrunkOutputs(96));
        engine.Run(picture, first);

        for (var pass = 0; pass < 2000; pass++)
        {
            engine.Run(picture, again);
            foreach (var ((name, a), (_, b)) in Nano.All(first).Zip(Nano.All(again)))
            {
                Assert.True(a.AsSpan().SequenceEqual(b), $"{name} at pass {pass}");
            }
        }
    }

    [SkippableFact]
    public void OnceWarmAPassAllocatesNothing()
    {
        using var engine = Nano.Engine();
        var outputs = new TrunkOutputs(Nano.ReferenceSize);
        var (scores, boxes) = (new float[outputs.AnchorCount * 80], new float[outputs.AnchorCount * 4]);
        var picture = Nano.Reference["input"];
        engine.Run(picture, outputs);
        engine.Decode(outputs, scores, boxes);

        var allocated = Allocations.Of(() =>
        {
            engine.Run(picture, outputs);
            engine.Decode(outputs, scores, boxes);
        });

        Assert.Equal(0, allocated);
    }

    [SkippableFact]
    public void WhenCalledFromTwoThreadsAtOnceTheCallsQueueUp()
    {
        var picture = Nano.Picture(96, seed: 3);
        using var engine = Nano.Engine(size: 96);
        var alone = new TrunkOutputs(96);
        engine.Run(picture, alone);

        Parallel.For(0, 50, _ =>
        {
            var outputs = new TrunkOutputs(96);
            engine.Run(picture, outputs);
            Assert.True(outputs.ClassLogits.AsSpan().SequenceEqual(alone.ClassLogits));
        });
    }

    [SkippableFact]
    public void WhenAParameterIsMissingTheMessageNamesIt()
    {
        var weights = new Dictionary<string, float[]>(Nano.Weights);
        weights.Remove("head.obj_preds.2.bias");

        var fault = Assert.Throws<ArgumentException>(() => new TrunkEngine(weights, 160, 2).Dispose());

        Assert.Contains("head.obj_preds.2.bias", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void WhenAParameterHasAnotherSizeTheMessageSaysBoth()
    {
        var weights = new Dictionary<string, float[]>(Nano.Weights)
        {
            ["head.stems.1.conv.bias"] = new float[63],
        };

        var fault = Assert.Throws<ArgumentException>(() => new TrunkEngine(weights, 160, 2).Dispose());

        Assert.Contains("head.stems.1.conv.bias", fault.Message, StringComparison.Ordinal);
        Assert.Contains("63", fault.Message, StringComparison.Ordinal);
        Assert.Contains("64", fault.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(0, 2)]
    [InlineData(-32, 2)]
    [InlineData(100, 2)]
    [InlineData(160, 0)]
    [InlineData(160, 17)]
    public void WithASizeOrThreadCountItCannotServeTheEngineRefuses(int size, int threads)
    {
        var weights = Nano.Weights;
        Assert.Throws<ArgumentException>(() => new TrunkEngine(weights, size, threads).Dispose());
    }

    [SkippableFact]
    public void WhenThePictureOrTheBuffersHaveAnotherSizeTheCallIsRefused()
    {
        using var engine = Nano.Engine();
        var outputs = new TrunkOutputs(Nano.ReferenceSize);

        Assert.Throws<ArgumentException>(() => engine.Run(new float[3 * 160 * 159], outputs));
        Assert.Throws<ArgumentException>(() => engine.Run(new float[3 * 160 * 160], new TrunkOutputs(192)));
        Assert.Throws<ArgumentException>(() => engine.Decode(outputs, new float[5], []));
    }

    private static float[] Planar(float[] map, int channels)
    {
        var cells = map.Length / channels;
        return [.. Enumerable.Range(0, map.Length).Select(i => map[(i % cells * channels) + (i / cells)])];
    }
}
