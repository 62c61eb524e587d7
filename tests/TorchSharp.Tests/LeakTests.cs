using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.TorchSharp.Tests;

[Collection(nameof(MeasuresMemory))]
public sealed class LeakTests
{
    private const int WarmSteps = 1000;

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void AfterManyStepsNoMoreTensorsLiveAndMemoryIsFlat(int steps)
    {
        using var branch = new Branch();
        using var optimizer = optim.AdamW(branch.parameters(), 1e-3);
        using var input = randn(2, 8, 5, 5);
        Run(branch, optimizer, input, WarmSteps);
        var counts = DisposeScopeManager.Statistics.TensorStatistics;
        var (living, resident) = (counts.ThreadTotalLiveCount, ResidentBytes());

        Run(branch, optimizer, input, steps);

        Assert.Equal(living, counts.ThreadTotalLiveCount);
        Assert.InRange(ResidentBytes() - resident, long.MinValue, 8 << 20);
    }

    private static void Run(Branch branch, AdamW optimizer, Tensor input, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            using var scope = NewDisposeScope();
            branch.zero_grad();
            branch.call(input).square().mean().backward();
            _ = nn.utils.clip_grad_norm_(branch.parameters(), 1.0);
            _ = optimizer.step();
            // The collector's own budget may exceed 100 MB; kept small, what still grows is native.
            if (i % 100 == 0)
            {
                GC.Collect(0);
            }
        }
    }

    private static long ResidentBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }

    private sealed class Branch : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d first = nn.Conv2d(8, 8, 1);
        private readonly Conv2d second = nn.Conv2d(8, 8, 3, padding: 1, groups: 8);

        internal Branch()
            : base(nameof(Branch))
        {
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => second.call(nn.functional.silu(first.call(input)));
    }
}
