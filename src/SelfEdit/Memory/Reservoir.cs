namespace DroneSeal.SelfEdit;

/// <summary>A bounded memory in which, once it is full, every item ever offered is equally likely to remain.</summary>
/// <typeparam name="T">What is remembered.</typeparam>
/// <param name="capacity">Most items.</param>
/// <param name="random">Chooses who leaves.</param>
internal sealed class Reservoir<T>(int capacity, Random random)
{
    private readonly List<T> _items = [];

    /// <summary>What is remembered, in no order that means anything.</summary>
    internal IReadOnlyList<T> Items => _items;

    /// <summary>Items ever offered.</summary>
    internal long Offered { get; private set; }

    /// <summary>Puts an earlier content back, in place of this one; no more than there is room for.</summary>
    internal void Restore(IReadOnlyList<T> items, long offered)
    {
        _items.Clear();
        _items.AddRange(items.Take(capacity));
        Offered = Math.Max(offered, _items.Count);
    }

    /// <summary>Offers an item.</summary>
    internal void Offer(T item)
    {
        Offered++;
        if (_items.Count < capacity)
        {
            _items.Add(item);
            return;
        }

        var place = random.NextInt64(Offered);
        if (place < capacity)
        {
            _items[(int)place] = item;
        }
    }

    /// <summary>Forgets one item at random; false when nothing is left.</summary>
    internal bool ForgetOne()
    {
        if (_items.Count == 0)
        {
            return false;
        }

        var place = random.Next(_items.Count);
        _items[place] = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        return true;
    }

    /// <summary>Forgets what the condition holds for.</summary>
    internal int Forget(Predicate<T> condition) => _items.RemoveAll(condition);
}
