using DroneSeal.Vision.Trunks;

namespace DroneSeal.Vision.Tests;

public sealed class AdaptedHeadTests
{
    private readonly ModelWeights _weights = TestHead.Weights();
    private readonly FrozenFeatures _features = TestHead.Features();
    private readonly HeadOutputs _outputs = new(TestHead.InputSize);

    [Fact]
    public void WithAllAdaptersOffTheBaseAnswersAreTheTrunksOwnArrays()
    {
        AdaptedHead.Prepare(AdapterSet.Empty(_weights.Sha256), _weights).Apply(_features, _outputs);

        Assert.Same(_features.ClassLogits, _outputs.ClassLogits);
        Assert.Same(_features.RawBoxes, _outputs.RawBoxes);
        Assert.Same(_features.ObjectnessLogits, _outputs.ObjectnessLogits);
        Assert.Equal(0, _outputs.NovelCount);
    }

    [Fact]
    public void ANovelClassLeavesTheBaseAnswersAlone()
    {
        Apply(("class/cone", TestHead.Branch()));

        Assert.Same(_features.ClassLogits, _outputs.ClassLogits);
        Assert.Equal(1, _outputs.NovelCount);
    }

    [Fact]
    public void ABranchThatHasLearnedNothingSaysTheFrozenObjectnessAndBoxes()
    {
        var branch = TestHead.Branch();
        for (var level = 0; level < 3; level++)
        {
            branch[$"logit.{level}.weight"] = new AdapterArray([1, 128], new float[128]);
            branch[$"logit.{level}.bias"] = new AdapterArray([1], [0]);
            branch[$"objectness.{level}.weight"] = new AdapterArray([1], [1]);
            branch[$"box.{level}.weight"] = new AdapterArray([4, 64], new float[256]);
            branch[$"box.{level}.bias"] = new AdapterArray([4], new float[4]);
        }

        Apply(("class/cone", branch));

        Assert.Equal(_features.ObjectnessLogits, _outputs.NovelLogits(0).ToArray());
        Assert.Equal(_features.RawBoxes, _outputs.NovelRawBoxes(0).ToArray());
    }

    [Fact]
    public void TheManagedBranchAgreesWithAPlainLoop()
    {
        var branch = TestHead.Branch();
        Apply(("class/cone", branch));

        var reference = new ReferenceBranch(branch);
        foreach (var (level, x, y) in new[] { (0, 0, 0), (0, 5, 7), (0, 11, 11), (1, 3, 0), (1, 5, 5), (2, 1, 2), (2, 2, 2) })
        {
            var anchor = _features.LevelOffsets[level] + (y * _features.GridSizes[level]) + x;
            var (logit, box) = reference.At(_features, level, x, y);
            Assert.Equal(logit, _outputs.NovelLogits(0)[anchor], 1e-4);
            Assert.Equal(box[3], _outputs.NovelRawBoxes(0)[(4 * anchor) + 3], 1e-4);
        }
    }

    [Fact]
    public void TheTorchBranchAgreesWithTheManagedOne()
    {
        var zone = new AdapterZone("class/cone", TestHead.Branch());
        using var torch = new TorchClassBranch(zone, "cpu");
        var scratch = new HeadScratch(TestHead.InputSize);
        var anchors = _features.ObjectnessLogits.Length;
        var (logits, boxes) = (new float[anchors], new float[4 * anchors]);
        var (expectedLogits, expectedBoxes) = (new float[anchors], new float[4 * anchors]);

        torch.Run(_features, scratch, logits, boxes);
        new ManagedClassBranch(zone).Run(_features, scratch, expectedLogits, expectedBoxes);

        AssertClose(expectedLogits, logits);
        AssertClose(expectedBoxes, boxes);
    }

    [SkippableFact]
    public void TheFusedBranchAgreesWithTheManagedOne()
    {
        Skip.IfNot(DroneSeal.Torch.Extensions.TrunkEngine.IsSupported, "The fused kernels are not built here.");
        using var trunk = new EngineTrunk(_weights, threads: 1, TestHead.InputSize);
        var set = Set(("class/cone", TestHead.Branch()), ("class/barrel", TestHead.Branch(9)));
        var fused = new HeadOutputs(TestHead.InputSize);

        AdaptedHead.Prepare(set, _weights, trunk).Apply(_features, fused);
        AdaptedHead.Prepare(set, _weights).Apply(_features, _outputs);

        for (var novel = 0; novel < 2; novel++)
        {
            AssertClose(_outputs.NovelLogits(novel), fused.NovelLogits(novel));
            AssertClose(_outputs.NovelRawBoxes(novel), fused.NovelRawBoxes(novel));
        }
    }

    [Fact]
    public void RecognitionChangesOnlyClassLogitsAndByTheLowRankProduct()
    {
        var down = TestHead.Array(4, 1, 4, 64);
        var up = TestHead.Array(5, 1, 80, 4);
        Apply(("recognition", new() { ["down.weight"] = down, ["up.weight"] = up }));

        var tower = _features.ClassTowers[1].AsSpan(64 * 7, 64).ToArray();
        var anchor = _features.LevelOffsets[1] + 7;
        var wanted = _features.ClassLogits[(anchor * 80) + 33]
            + Enumerable.Range(0, 4).Sum(r => up.Values[(33 * 4) + r] * Enumerable.Range(0, 64).Sum(c => down.Values[(r * 64) + c] * tower[c]));
        Assert.Equal(wanted, _outputs.ClassLogits[(anchor * 80) + 33], 1e-3);
        Assert.Equal(_features.RawBoxes, _outputs.RawBoxes);
        Assert.Equal(_features.ObjectnessLogits, _outputs.ObjectnessLogits);
    }

    [Fact]
    public void LocalisationChangesOnlyBoxes()
    {
        var arrays = new Dictionary<string, AdapterArray>();
        for (var level = 0; level < 3; level++)
        {
            arrays[$"{level}.weight"] = new AdapterArray([4, 64], new float[256]);
            arrays[$"{level}.bias"] = new AdapterArray([4], [0, 0, 0.5f, 0]);
        }

        Apply(("localisation", arrays));

        Assert.Equal(_features.ClassLogits, _outputs.ClassLogits);
        Assert.Equal(_features.RawBoxes[2] + 0.5f, _outputs.RawBoxes[2], 1e-6);
        Assert.Equal(_features.RawBoxes[3], _outputs.RawBoxes[3]);
    }

    [Fact]
    public void DomainTakesTheAnswersAgainFromScaledTowers()
    {
        var arrays = new Dictionary<string, AdapterArray>();
        for (var level = 0; level < 3; level++)
        {
            foreach (var tower in (string[])["cls", "reg"])
            {
                arrays[$"{tower}.{level}.scale"] = new AdapterArray([64], new float[64]);
                arrays[$"{tower}.{level}.shift"] = new AdapterArray([64], new float[64]);
            }
        }

        Apply(("domain", arrays));

        // Towers scaled to nothing leave the predictions' biases.
        Assert.Equal(_weights.Values["head.cls_preds.0.bias"][5], _outputs.ClassLogits[5], 1e-6);
        Assert.Equal(_weights.Values["head.obj_preds.0.bias"][0], _outputs.ObjectnessLogits[0], 1e-6);
    }

    [Fact]
    public void ASetForAnotherCoreIsRefused()
    {
        var error = Assert.Throws<VisionException>(() => AdaptedHead.Prepare(AdapterSet.Empty(new string('0', 64)), _weights));

        Assert.Contains("frozen core", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class/cone", "logit.1.bias")]
    [InlineData("class/cone", "reg_convs.2.1.pconv.conv.weight")]
    public void AnIncompleteBranchIsRefusedByTheNameOfWhatIsMissing(string zone, string missing)
    {
        var branch = TestHead.Branch();
        branch.Remove(missing);

        var error = Assert.Throws<VisionException>(() => AdaptedHead.Prepare(Set((zone, branch)), _weights));

        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersThatAreNotFiniteAndUnknownZonesAreRefused()
    {
        var branch = TestHead.Branch();
        branch["logit.0.bias"] = new AdapterArray([1], [float.NaN]);

        Assert.Throws<VisionException>(() => AdaptedHead.Prepare(Set(("class/cone", branch)), _weights));
        Assert.Throws<VisionException>(() => AdaptedHead.Prepare(Set(("weather", TestHead.Branch())), _weights));
    }

    private static void AssertClose(ReadOnlySpan<float> wanted, ReadOnlySpan<float> actual)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            Assert.Equal(wanted[i], actual[i], 1e-4 * Math.Max(1, Math.Abs(wanted[i])));
        }
    }

    private void Apply(params (string Zone, Dictionary<string, AdapterArray> Arrays)[] zones) =>
        AdaptedHead.Prepare(Set(zones), _weights).Apply(_features, _outputs);

    private AdapterSet Set(params (string Zone, Dictionary<string, AdapterArray> Arrays)[] zones) =>
        zones.Aggregate(AdapterSet.Empty(_weights.Sha256), (set, zone) => set.With(zone.Zone, zone.Arrays));
}
