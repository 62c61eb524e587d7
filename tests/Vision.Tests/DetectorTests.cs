using System.Text.Json;
using DroneSeal.Core;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Vision.Tests;

public sealed class DetectorTests : IDisposable
{
    private readonly ModelWeights _weights = TestHead.Weights();
    private readonly FakeTrunk _trunk = new();
    private readonly Detector _detector;
    private readonly Frame _frame = new() { Name = "a.jpg", Width = 64, Height = 48, Bgr = new byte[64 * 48 * 3] };

    public DetectorTests() => _detector = new Detector(_weights, _trunk);

    [Fact]
    public void ASwapTakesEffectAtTheNextFrameAndARevertGoesBackBitForBit()
    {
        var before = _detector.DetectAll(_frame).ToArray();

        _detector.Swap(WithCone());
        var with = _detector.DetectAll(_frame).ToArray();
        _detector.Revert();
        var after = _detector.DetectAll(_frame).ToArray();

        Assert.NotEqual(before, with);
        Assert.Contains(with, one => one.ClassId == 80);
        Assert.Equal(before, after);
    }

    [Fact]
    public void BothSetsAreDecodedFromOnePassOfTheTrunk()
    {
        var (released, active) = (new DetectionList(), new DetectionList());
        var frozen = _detector.Detect(_frame).ToArray();
        _detector.Swap(WithCone());
        var runs = _trunk.Runs;

        _detector.DetectBoth(_frame, released, active);

        Assert.Equal(runs + 1, _trunk.Runs);
        Assert.Equal(frozen, released.ToArray());
        Assert.Equal(_detector.Detect(_frame).ToArray(), active.ToArray());
    }

    [Fact]
    public void AReleaseMakesTheActiveSetTheReleasedOne()
    {
        _detector.Swap(WithCone());
        Assert.True(_detector.Released.Set.IsEmpty);

        _detector.Release();

        Assert.Same(_detector.Active, _detector.Released);
    }

    [Fact]
    public void ASetForAnotherCoreChangesNothing()
    {
        Assert.Throws<VisionException>(() => _detector.Swap(AdapterSet.Empty(new string('a', 64))));

        Assert.True(_detector.Active.Set.IsEmpty);
        Assert.Equal(_weights.Sha256, _detector.Active.Set.AnchorSha256);
    }

    [Fact]
    public async Task SwapsFromOtherThreadsNeverMixTwoSets()
    {
        var empty = _detector.Active;
        var cone = _detector.Prepare(WithCone());
        var withoutCone = _detector.DetectAll(_frame).ToArray();
        _detector.Swap(cone);
        var withCone = _detector.DetectAll(_frame).ToArray();

        using var stop = new CancellationTokenSource();
        var swapping = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                _detector.Swap(i % 2 == 0 ? empty : cone);
            }
        });
        for (var i = 0; i < 200; i++)
        {
            var seen = _detector.DetectAll(_frame).ToArray();
            Assert.True(seen.SequenceEqual(withCone) || seen.SequenceEqual(withoutCone));
        }

        await stop.CancelAsync();
        await swapping;
    }

    [SkippableFact]
    public void FromPictureToJsonNothingIsAllocatedOnceWarm()
    {
        Skip.IfNot(DroneSeal.Torch.Extensions.TrunkEngine.IsSupported, "The fused kernels are not built here.");
        using var detector = new Detector(_weights, new EngineTrunk(_weights, threads: 1, TestHead.InputSize));
        detector.Swap(WithCone());
        AssertAllocatesNothing(detector);
    }

    [Fact]
    public void WithManagedBranchesNothingIsAllocatedEither()
    {
        _detector.Swap(WithCone().With("recognition", new Dictionary<string, AdapterArray>
        {
            ["down.weight"] = TestHead.Array(1, 1, 4, 64),
            ["up.weight"] = TestHead.Array(2, 1, 80, 4),
        }));
        AssertAllocatesNothing(_detector);
    }

    [Fact]
    public void TheJsonNamesEveryDetection()
    {
        _detector.Swap(WithCone());
        using var json = new DetectionJson();
        var detections = _detector.Detect(_frame);

        using var document = JsonDocument.Parse(json.Write(_frame, detections, _detector.ClassNames).ToArray());

        var listed = document.RootElement.GetProperty("detections");
        Assert.Equal("a.jpg", document.RootElement.GetProperty("picture").GetString());
        Assert.Equal(detections.Count, listed.GetArrayLength());
        Assert.Contains(listed.EnumerateArray(), one => one.GetProperty("class").GetString() == "cone");
        Assert.Equal(detections[0].Score, listed[0].GetProperty("score").GetSingle());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _detector.Dispose();
        _trunk.Dispose();
    }

    private AdapterSet WithCone() => AdapterSet.Empty(_weights.Sha256).With("class/cone", TestHead.Branch());

    private void AssertAllocatesNothing(Detector detector)
    {
        using var json = new DetectionJson();
        var (released, active) = (new DetectionList(), new DetectionList());
        var total = 0L;
        for (var i = 0; i < 130; i++)
        {
            // The first frames grow buffers and let the compiler finish its tiers.
            var before = GC.GetAllocatedBytesForCurrentThread();
            json.Write(_frame, detector.Detect(_frame), detector.ClassNames);
            detector.DetectBoth(_frame, released, active);
            total += i < 100 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, total);
    }
}
