namespace TorchSharp;

// How objects leave a scope.
public sealed partial class DisposeScope
{
    /// <summary>Moves an object to the scope around this one, or out of all scopes.</summary>
    public T MoveToOuter<T>(T disposable)
        where T : IDisposable
    {
        MoveToOther(OuterScope, (IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    /// <summary>Moves two objects to the scope around this one, or out of all scopes.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        MoveToOther(OuterScope, (IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Moves three objects to the scope around this one, or out of all scopes.</summary>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        MoveToOther(OuterScope, (IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Moves objects to the scope around this one, or out of all scopes.</summary>
    public void MoveToOuter(params IDisposable[] disposables)
    {
        MoveToOther(OuterScope, (IEnumerable<IDisposable>)disposables);
    }

    /// <summary>Moves objects to the scope around this one, or out of all scopes.</summary>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    /// <summary>Moves an object to another scope; null takes it out of all.</summary>
    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        MoveToOther(scope, (IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    /// <summary>Moves objects to another scope; null takes them out of all.</summary>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables)
    {
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);
    }

    /// <summary>Moves objects to another scope; null takes them out of all.</summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        ObjectDisposedException.ThrowIf(_manager is null, this);
        if (scope is null)
        {
            Detach(disposables);
            return;
        }

        foreach (var disposable in disposables)
        {
            if (Disposables.Remove(disposable))
            {
                _ = Move(scope, disposable);
            }
        }
    }

    /// <summary>Takes an object out of all scopes; the caller disposes it.</summary>
    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        Detach((IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    /// <summary>Takes two objects out of all scopes; the caller disposes them.</summary>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        Detach((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Takes objects out of all scopes; the caller disposes them.</summary>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <summary>Takes objects out of all scopes; the caller disposes them.</summary>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        ObjectDisposedException.ThrowIf(_manager is null, this);
        foreach (var disposable in disposables)
        {
            if (Disposables.Remove(disposable) && disposable is torch.Tensor tensor)
            {
                _manager.StatisticsInstance.TensorStatistics.DetachedFromScopeCount++;
                tensor.OwningDisposeScope = null;
            }
        }
    }

    private static bool Move(DisposeScope scope, IDisposable disposable)
    {
        if (disposable is not torch.Tensor tensor)
        {
            throw new InvalidOperationException("DisposeScope can only manage Tensor or PackedSequence");
        }

        var old = tensor.OwningDisposeScope;
        if (scope == old)
        {
            return false;
        }

        _ = scope.Disposables.Add(tensor);
        _ = old?.Disposables.Remove(tensor);
        tensor.OwningDisposeScope = scope;
        return true;
    }
}
