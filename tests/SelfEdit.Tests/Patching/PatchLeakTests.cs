using System.Diagnostics;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>Ten thousand patch steps leave no memory behind. Alone in the process while it runs.</summary>
[Collection(nameof(MeasuresMemory))]
public sealed class PatchLeakTests
{
    private const int WarmUpSteps = 1000;
    private const int Steps = 10_000;

    [Fact]
    public void TenThousandPatchStepsKeepMemoryFlat()
    {
        var patcher = new BranchPatcher(new PatchOptions());
        var state = new ZoneState(FormulaBatch.Weights());
        var batches = Enumerable.Range(0, 4).Select(seed =>
            (WindowSample[])[Samples.Random(seed, true), Samples.Random(seed + 10, false)]).ToArray();
        Run(patcher, state, batches, WarmUpSteps);
        var (managed, resident) = Measure();
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Run(patcher, state, batches, Steps);

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var (managedAfter, residentAfter) = Measure();
        Assert.InRange(managedAfter - managed, long.MinValue, 64 << 10);
        Assert.InRange(residentAfter - resident, long.MinValue, 8L << 20);
        Assert.InRange(allocated / Steps, 0, 1024);
    }

    private static void Run(BranchPatcher patcher, ZoneState state, WindowSample[][] batches, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            patcher.Step(state, batches[step % batches.Length], 1);
        }
    }

    private static (long Managed, long Resident) Measure()
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return (managed, process.WorkingSet64);
    }
}
