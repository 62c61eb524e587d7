namespace TorchSharp;

/// <summary>The counts of one thread.</summary>
public class ThreadDisposeScopeStatistics
{
    /// <summary>The counts of tensors.</summary>
    public LifetimeStatistics TensorStatistics { get; } = new();

    /// <summary>Made while no scope was open.</summary>
    public long CreatedOutsideScopeCount => TensorStatistics.CreatedOutsideScopeCount;

    /// <summary>Freed while in no scope.</summary>
    public long DisposedOutsideScopeCount => TensorStatistics.DisposedOutsideScopeCount;

    /// <summary>Made in a scope.</summary>
    public long CreatedInScopeCount => TensorStatistics.CreatedInScopeCount;

    /// <summary>Freed while in a scope.</summary>
    public long DisposedInScopeCount => TensorStatistics.DisposedInScopeCount;

    /// <summary>Put into a scope after they were made.</summary>
    public long AttachedToScopeCount => TensorStatistics.AttachedToScopeCount;

    /// <summary>Taken out of all scopes.</summary>
    public long DetachedFromScopeCount => TensorStatistics.DetachedFromScopeCount;

    /// <summary>Made and not yet freed.</summary>
    public long ThreadTotalLiveCount => TensorStatistics.ThreadTotalLiveCount;

    /// <summary>Counts from zero again.</summary>
    public void Reset() => TensorStatistics.Reset();

    /// <inheritdoc/>
    public override string ToString() => TensorStatistics.ToString();
}
