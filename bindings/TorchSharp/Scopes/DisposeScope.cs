namespace TorchSharp;

/// <summary>Owns the tensors made while it is the current scope of its thread, and frees them when it closes.</summary>
public sealed partial class DisposeScope : IDisposable
{
    private DisposeScopeManager? _manager;

    internal DisposeScope(DisposeScopeManager manager)
    {
        _manager = manager;
        OuterScope = manager.CurrentDisposeScope;
    }

    /// <summary>What the scope owns now, as a copy.</summary>
    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            ObjectDisposedException.ThrowIf(_manager is null, this);
            return [.. Disposables];
        }
    }

    /// <summary>How many objects the scope owns now.</summary>
    public int DisposablesCount
    {
        get
        {
            ObjectDisposedException.ThrowIf(_manager is null, this);
            return Disposables.Count;
        }
    }

    internal DisposeScope? OuterScope { get; set; }

    internal HashSet<IDisposable> Disposables { get; private set; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the scope owns an object.</summary>
    public bool Contains(IDisposable disposable) => Disposables.Contains(disposable);

    /// <summary>Takes objects into this scope.</summary>
    public void Attach(IDisposable disposable) => _ = Attach((IEnumerable<IDisposable>)[disposable]);

    /// <summary>Takes objects into this scope.</summary>
    public void Attach(params IDisposable[] disposables) => _ = Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Takes objects into this scope.</summary>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        ObjectDisposedException.ThrowIf(_manager is null, this);
        var result = new List<IDisposable>();
        foreach (var disposable in disposables)
        {
            if (Move(this, disposable))
            {
                _manager.StatisticsInstance.TensorStatistics.AttachedToScopeCount++;
            }

            result.Add(disposable);
        }

        return result;
    }

    /// <summary>Frees everything the scope owns and keeps the scope open.</summary>
    public void DisposeEverything() => DisposeEverythingBut((IEnumerable<IDisposable>)[]);

    /// <summary>Frees everything but the objects named, and keeps the scope open.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        ObjectDisposedException.ThrowIf(_manager is null, this);
        var keep = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        var old = Disposables;
        Disposables = new HashSet<IDisposable>(ReferenceEqualityComparer.Instance);
        foreach (var disposable in old)
        {
            if (keep.Contains(disposable))
            {
                _ = Disposables.Add(disposable);
            }
            else
            {
                disposable.Dispose();
            }
        }
    }

    /// <summary>Frees everything but the objects named, and keeps the scope open.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)keep);
    }

    /// <summary>Frees everything but one object, and keeps the scope open.</summary>
    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    /// <summary>Frees everything but two objects, and keeps the scope open.</summary>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Frees everything the scope owns and closes it.</summary>
    public void Dispose()
    {
        if (_manager is null)
        {
            return;
        }

        DisposeAll();
        _manager.RemoveDisposeScope(this);
        _manager = null;
    }

    /// <summary>Tells the scope that one of its objects has been disposed.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        ObjectDisposedException.ThrowIf(_manager is null, this);
        _ = Disposables.Remove(disposable);
        if (disposable is torch.Tensor tensor)
        {
            tensor.OwningDisposeScope = null;
        }
    }

    /// <summary>Puts a replacement where the original was.</summary>
    internal static void ReplaceWith(torch.Tensor original, torch.Tensor replacement)
    {
        var scope = original.OwningDisposeScope;
        if (scope is not null && scope.Disposables.Remove(original))
        {
            original.OwningDisposeScope = null;
            _ = Move(scope, replacement);
        }
    }

    // The set is taken away first: a tensor that leaves while we walk then removes itself from an empty set.
    private void DisposeAll()
    {
        var old = Disposables;
        Disposables = new HashSet<IDisposable>(0, ReferenceEqualityComparer.Instance);
        foreach (var disposable in old)
        {
            disposable.Dispose();
        }
    }
}
