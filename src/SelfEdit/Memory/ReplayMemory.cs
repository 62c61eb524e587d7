namespace DroneSeal.SelfEdit;

/// <summary>Everything that patch steps rehearse: mini-tasks, places to leave alone, anchors. Bounded in bytes.</summary>
internal sealed class ReplayMemory
{
    private readonly long _mostBytes;
    private readonly Reservoir<MiniTask> _objects;
    private readonly Reservoir<MiniTask> _nothings;
    private readonly Reservoir<MiniTask> _heldBack;
    private readonly List<AnchorPicture> _anchors = [];

    /// <summary>Empty memories.</summary>
    internal ReplayMemory(MemoryOptions options, GateOptions gate, int seed)
    {
        _mostBytes = options.MostBytes;
        _objects = new(options.Positives, new Random(seed ^ 0x11));
        _nothings = new(options.Hard, new Random(seed ^ 0x22));
        _heldBack = new(gate.MostHeldBack, new Random(seed ^ 0x33));
    }

    /// <summary>Mini-tasks that teach an object.</summary>
    internal IReadOnlyList<MiniTask> Objects => _objects.Items;

    /// <summary>Mini-tasks that teach silence.</summary>
    internal IReadOnlyList<MiniTask> Nothings => _nothings.Items;

    /// <summary>Mini-tasks that no step ever sees.</summary>
    internal IReadOnlyList<MiniTask> HeldBack => _heldBack.Items;

    /// <summary>Mini-tasks ever offered to <see cref="HeldBack"/>.</summary>
    internal long HeldBackOffered => _heldBack.Offered;

    /// <summary>The anchors.</summary>
    internal IReadOnlyList<AnchorPicture> Anchors => _anchors;

    /// <summary>Memory in use.</summary>
    internal long Bytes => _objects.Items.Sum(task => task.Bytes) + _nothings.Items.Sum(task => task.Bytes)
        + _heldBack.Items.Sum(task => task.Bytes) + _anchors.Sum(anchor => anchor.Bytes);

    /// <summary>What is remembered, beside what the loop adds to it.</summary>
    internal (RememberedTasks Objects, RememberedTasks Nothings, RememberedTasks HeldBack) Tasks =>
        (Remembered(_objects), Remembered(_nothings), Remembered(_heldBack));

    /// <summary>Puts the memories of an earlier run back, in place of these.</summary>
    internal void Restore(MemorySnapshot snapshot)
    {
        _objects.Restore(snapshot.Objects.Items, snapshot.Objects.Offered);
        _nothings.Restore(snapshot.Nothings.Items, snapshot.Nothings.Offered);
        _heldBack.Restore(snapshot.HeldBack.Items, snapshot.HeldBack.Offered);
        _anchors.Clear();
        _anchors.AddRange(snapshot.Anchors);
        Shrink();
    }

    /// <summary>Takes an anchor in.</summary>
    internal void Add(AnchorPicture anchor)
    {
        _anchors.Add(anchor);
        Shrink();
    }

    /// <summary>Takes a mini-task in, on the side it belongs to.</summary>
    internal void Add(MiniTask task)
    {
        var memory = task.IsHeldBack ? _heldBack : task.Kind == MiniTaskKind.Object ? _objects : _nothings;
        memory.Offer(task);
        Shrink();
    }

    /// <summary>Forgets every mini-task that a step may see; those held back and the anchors stay.</summary>
    internal void ForgetTaught()
    {
        _objects.Forget(_ => true);
        _nothings.Forget(_ => true);
    }

    /// <summary>Forgets mini-tasks that the gate has refused; they must not be rehearsed.</summary>
    internal void Forget(IReadOnlyCollection<MiniTask> refused)
    {
        _objects.Forget(refused.Contains);
        _nothings.Forget(refused.Contains);
    }

    private static RememberedTasks Remembered(Reservoir<MiniTask> memory) => new([.. memory.Items], memory.Offered);

    // Places to leave alone go first: there are always more where they came from.
    private void Shrink()
    {
        while (Bytes > _mostBytes && (_nothings.ForgetOne() || _objects.ForgetOne() || _heldBack.ForgetOne()))
        {
        }
    }
}
