using System.Diagnostics;
using DroneSeal.Tests;
using DroneSeal.Torch.Extensions;

namespace DroneSeal.TorchExtensions.Tests;

public sealed class BranchEngineTests
{
    private const int Size = 96;
    private const int Anchors = 9 * 21;

    private readonly Dictionary<string, float[]> _weights = BranchReference.MakeWeights(seed: 10);
    private readonly float[] _objectness = Nano.Noise(Anchors, seed: 6, scale: 5.0f);
    private readonly float[] _rawBoxes = Nano.Noise(Anchors * 4, seed: 7, scale: 2.0f);
    private readonly float[] _logits = new float[Anchors];
    private readonly float[] _boxes = new float[Anchors * 4];

    private readonly float[][] _stems =
        [.. new[] { 12, 6, 3 }.Select(cells => Nano.Noise(cells * cells * 64, 100 + cells, 2.0f))];

    [SkippableTheory]
    [InlineData(TrunkInstructionSet.Generic)]
    [InlineData(TrunkInstructionSet.Avx2)]
    [InlineData(TrunkInstructionSet.Avx512)]
    public void LogitsAndBoxesAgreeWithTheDefinition(TrunkInstructionSet set)
    {
        using var engine = Nano.Engine(set, Size);
        using var branch = new BranchEngine(engine, _weights);

        branch.Run(_stems, _objectness, _rawBoxes, _logits, _boxes);

        var (logits, boxes) = BranchReference.Run(_weights, Size, _stems, _objectness, _rawBoxes);
        Assert.InRange(Nano.Difference(_logits, logits), 0.0f, 1e-5f);
        Assert.InRange(Nano.Difference(_boxes, boxes), 0.0f, 1e-5f);
    }

    [SkippableFact]
    public void AtItsStartABranchGivesTheFrozenBoxesBitForBit()
    {
        using var engine = Nano.Engine(size: Size);
        foreach (var name in _weights.Keys.Where(name => name.StartsWith("box.", StringComparison.Ordinal)))
        {
            Array.Clear(_weights[name]);
        }

        using var branch = new BranchEngine(engine, _weights);
        branch.Run(_stems, _objectness, _rawBoxes, _logits, _boxes);

        Assert.Equal(_rawBoxes, _boxes);
    }

    [SkippableFact]
    public void WhenTheEngineIsGoneItsBranchStillRuns()
    {
        var engine = Nano.Engine(size: Size);
        using var branch = new BranchEngine(engine, _weights);
        branch.Run(_stems, _objectness, _rawBoxes, _logits, _boxes);
        var before = _logits.ToArray();
        engine.Dispose();

        branch.Run(_stems, _objectness, _rawBoxes, _logits, _boxes);

        Assert.Equal(before, _logits);
    }

    [SkippableFact]
    public void OnceWarmARunAllocatesNothing()
    {
        using var engine = Nano.Engine(size: Size);
        using var branch = new BranchEngine(engine, _weights);
        branch.Run(_stems, _objectness, _rawBoxes, _logits, _boxes);

        var allocated = Allocations.Of(() => branch.Run(_stems, _objectness, _rawBoxes, _logits, _boxes));

        Assert.Equal(0, allocated);
    }

    [SkippableFact]
    public void ABranchCountsAsLivingUntilItIsDisposed()
    {
        using var engine = Nano.Engine(size: Size);
        var before = BranchEngine.LiveCount;
        var branch = new BranchEngine(engine, _weights);

        Assert.Equal(before + 1, BranchEngine.LiveCount);
        branch.Dispose();
        branch.Dispose();
        Assert.Equal(before, BranchEngine.LiveCount);
    }

    [SkippableFact]
    public void ABranchIsBuiltInLessThanAMillisecond()
    {
        using var engine = Nano.Engine(size: 416);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 50; i++)
        {
            var clock = Stopwatch.StartNew();
            using var branch = new BranchEngine(engine, _weights);
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        Assert.True(best < TimeSpan.FromMilliseconds(1), $"{best.TotalMilliseconds:F2} ms");
    }

    [SkippableFact]
    public void WhenAParameterIsMissingTheMessageNamesIt()
    {
        using var engine = Nano.Engine(size: Size);
        _weights.Remove("logit.1.bias");

        var fault = Assert.Throws<ArgumentException>(() => new BranchEngine(engine, _weights).Dispose());

        Assert.Contains("logit.1.bias", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void WhenABufferHasAnotherSizeTheRunIsRefused()
    {
        using var engine = Nano.Engine(size: Size);
        using var branch = new BranchEngine(engine, _weights);

        Assert.Throws<ArgumentException>(
            () => branch.Run(_stems, _objectness, _rawBoxes, new float[5], _boxes));
        Assert.Throws<ArgumentException>(
            () => branch.Run(_stems[..2], _objectness, _rawBoxes, _logits, _boxes));
    }
}
