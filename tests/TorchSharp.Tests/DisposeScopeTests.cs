using TorchSharp;
using static TorchSharp.torch;

namespace DroneSeal.TorchSharp.Tests;

public sealed class DisposeScopeTests
{
    [Fact]
    public void WhenAScopeClosesItsTensorsAreGone()
    {
        Tensor inner;
        using (NewDisposeScope())
        {
            inner = zeros(2) + 1;
        }

        Assert.True(inner.IsInvalid);
    }

    [Fact]
    public void AMovedTensorLivesInTheOuterScope()
    {
        using var outer = NewDisposeScope();
        Tensor kept;
        using (NewDisposeScope())
        {
            kept = zeros(2).MoveToOuterDisposeScope();
        }

        Assert.False(kept.IsInvalid);
        Assert.True(outer.Contains(kept));
    }

    [Fact]
    public void ADetachedTensorIsItsOwnersToDispose()
    {
        Tensor kept;
        using (NewDisposeScope())
        {
            kept = zeros(2).DetachFromDisposeScope();
        }

        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void EverythingButTheNamedIsDisposed()
    {
        using var scope = NewDisposeScope();
        var kept = zeros(1);
        var gone = zeros(1);

        scope.DisposeEverythingBut(kept);

        Assert.False(kept.IsInvalid);
        Assert.True(gone.IsInvalid);
        Assert.Equal(1, scope.DisposablesCount);
    }

    [Fact]
    public void TheStatisticsOfTheThreadCountWhatLives()
    {
        var counts = DisposeScopeManager.Statistics.TensorStatistics;
        var before = counts.ThreadTotalLiveCount;
        var outside = zeros(1);
        using (NewDisposeScope())
        {
            _ = zeros(1);
            Assert.Equal(before + 2, counts.ThreadTotalLiveCount);
        }

        Assert.Equal(before + 1, counts.ThreadTotalLiveCount);
        outside.Dispose();
        Assert.Equal(before, counts.ThreadTotalLiveCount);
    }
}
