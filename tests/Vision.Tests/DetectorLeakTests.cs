using System.Diagnostics;
using DroneSeal.Core;
using DroneSeal.Torch.Extensions;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Vision.Tests;

/// <summary>Ten thousand frames through the engine leave no memory behind; alone in the process.</summary>
[Collection(nameof(MeasuresMemory))]
public sealed class DetectorLeakTests
{
    private const int WarmUpFrames = 1000;
    private const int Frames = 10_000;
    private const int FramesASwap = 50;

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void TenThousandFramesKeepMemoryFlat(bool swaps)
    {
        Skip.IfNot(TrunkEngine.IsSupported, "The fused kernels are not built here.");
        var weights = TestHead.Weights();
        using var detector = new Detector(weights, new EngineTrunk(weights, threads: 1, TestHead.InputSize));
        detector.Swap(WithCone(weights, 1));
        Run(detector, WarmUpFrames, swaps);
        var (managed, resident) = Measure();

        Run(detector, Frames, swaps);

        var (managedAfter, residentAfter) = Measure();
        Assert.InRange(managedAfter - managed, long.MinValue, 256 << 10);
        Assert.InRange(residentAfter - resident, long.MinValue, 8L << 20);
    }

    // Two picture sizes, so that the letterbox changes; a swap makes its kernels anew, as after an edit.
    private static void Run(Detector detector, int count, bool swaps)
    {
        Frame[] frames = [FrameOf(64, 48), FrameOf(96, 96)];
        for (var i = 0; i < count; i++)
        {
            if (swaps && i % FramesASwap == 0)
            {
                // What waits for its finalizer is no leak, and how much waits depends on when the collector runs.
                _ = Measure();
                detector.Swap(WithCone(detector.Weights, i));
            }

            detector.Detect(frames[i % 2]);
        }
    }

    private static Frame FrameOf(int width, int height)
    {
        var pixels = new byte[width * height * 3];
        new Random(width).NextBytes(pixels);
        return new() { Name = $"{width}.jpg", Width = width, Height = height, Bgr = pixels };
    }

    private static AdapterSet WithCone(ModelWeights weights, int seed) =>
        AdapterSet.Empty(weights.Sha256).With("class/cone", TestHead.Branch(seed));

    private static (long Managed, long Resident) Measure()
    {
        // Kernels of sets that nobody uses any more go with their finalizers.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return (managed, process.WorkingSet64);
    }
}
