namespace TorchSharp;

/// <summary>Knows the current dispose scope of one thread, and counts what it sees.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? _threadSingleton;

    /// <summary>The counts of the calling thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => ThreadSingleton.StatisticsInstance;

    internal static DisposeScopeManager ThreadSingleton => _threadSingleton ??= new DisposeScopeManager();

    internal ThreadDisposeScopeStatistics StatisticsInstance { get; } = new();

    internal DisposeScope? CurrentDisposeScope { get; private set; }

    internal DisposeScope? RegisterOnCurrentDisposeScope(torch.Tensor tensor)
    {
        var counts = StatisticsInstance.TensorStatistics;
        if (CurrentDisposeScope is null)
        {
            counts.CreatedOutsideScopeCount++;
            return null;
        }

        counts.CreatedInScopeCount++;
        _ = CurrentDisposeScope.Disposables.Add(tensor);
        return CurrentDisposeScope;
    }

    internal void DisposingOnCurrentScope(torch.Tensor tensor)
    {
        if (tensor.OwningDisposeScope is null)
        {
            StatisticsInstance.TensorStatistics.DisposedOutsideScopeCount++;
        }
        else
        {
            StatisticsInstance.TensorStatistics.DisposedInScopeCount++;
        }
    }

    internal DisposeScope NewDisposeScope()
    {
        CurrentDisposeScope = new DisposeScope(this);
        return CurrentDisposeScope;
    }

    // Scopes may close out of order: one in the middle is unlinked from the chain.
    internal void RemoveDisposeScope(DisposeScope closing)
    {
        if (ReferenceEquals(CurrentDisposeScope, closing))
        {
            CurrentDisposeScope = closing.OuterScope;
            return;
        }

        for (var scope = CurrentDisposeScope; scope is not null; scope = scope.OuterScope)
        {
            if (ReferenceEquals(scope.OuterScope, closing))
            {
                scope.OuterScope = closing.OuterScope;
                return;
            }
        }
    }
}
