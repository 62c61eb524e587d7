using System.Diagnostics;
using DroneSeal.Core;
using DroneSeal.Torch.Extensions;
using DroneSeal.Vision.Trunks;
using TorchSharp;

namespace DroneSeal.Vision.Tests;

/// <summary>Ten thousand frames, or thousands of swaps, leave no memory behind; alone in the process.</summary>
[Collection(nameof(MeasuresMemory))]
public sealed class DetectorLeakTests
{
    private const int WarmUpFrames = 1000;
    private const int Frames = 10_000;
    private const int Swaps = 4000;
    private const int LeastSwaps = 400;

    private readonly ModelWeights _weights = TestHead.Weights();
    private readonly Frame[] _frames = [FrameOf(64, 48), FrameOf(96, 96)]; // two sizes: the letterbox changes

    [SkippableFact]
    public void TenThousandFramesKeepMemoryFlat()
    {
        using var detector = Detector();
        detector.Swap(WithCone(1));
        Run(detector, WarmUpFrames);
        var (managed, resident) = Measure();

        Run(detector, Frames);

        var (managedAfter, residentAfter) = Measure();
        Assert.InRange(managedAfter - managed, long.MinValue, 256 << 10);
        Assert.InRange(residentAfter - resident, long.MinValue, 8L << 20);
    }

    [SkippableFact]
    public void ThousandsOfSwapsKeepMemoryFlatWithNoFinalizerToHelp()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers(); // of earlier tests, once: from here on the counts are exact
        var (branches, tensors) = (BranchEngine.LiveCount, torch.Tensor.TotalCount);
        var detector = Detector();
        var sets = Enumerable.Range(1, 3).Select(WithCone).ToArray();
        Swap(detector, sets, LeastSwaps);
        var (managed, resident) = Measure();

        Swap(detector, sets, Swaps, () =>
        {
            Assert.Equal(branches + 3, BranchEngine.LiveCount); // active, previous, released
            Assert.Equal(tensors, torch.Tensor.TotalCount);
        });

        var (managedAfter, residentAfter) = Measure();
        Assert.InRange(managedAfter - managed, long.MinValue, 256 << 10);
        Assert.InRange(residentAfter - resident, long.MinValue, 8L << 20);
        detector.Dispose();
        Assert.Equal(branches, BranchEngine.LiveCount);
    }

    private Detector Detector()
    {
        Skip.IfNot(TrunkEngine.IsSupported, "The fused kernels are not built here.");
        return new Detector(_weights, new EngineTrunk(_weights, threads: 1, TestHead.InputSize));
    }

    private void Run(Detector detector, int count)
    {
        for (var i = 0; i < count; i++)
        {
            detector.Detect(_frames[i % 2]);
        }
    }

    // As after edits: kernels are made anew, now and then a set is released or taken back.
    private void Swap(Detector detector, AdapterSet[] sets, int count, Action? check = null)
    {
        for (var i = 1; i <= count; i++)
        {
            detector.Swap(sets[i % sets.Length]);
            detector.Detect(_frames[i % 2]);
            if (i % 10 == 0)
            {
                detector.Release();
                detector.Swap(sets[(i + 1) % sets.Length]);
                detector.Swap(sets[(i + 2) % sets.Length]);
                check?.Invoke();
                detector.Revert();
            }
        }
    }

    private static Frame FrameOf(int width, int height)
    {
        var pixels = new byte[width * height * 3];
        new Random(width).NextBytes(pixels);
        return new() { Name = $"{width}.jpg", Width = width, Height = height, Bgr = pixels };
    }

    private AdapterSet WithCone(int seed) =>
        AdapterSet.Empty(_weights.Sha256).With("class/cone", TestHead.Branch(seed));

    private static (long Managed, long Resident) Measure()
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return (managed, process.WorkingSet64);
    }
}
