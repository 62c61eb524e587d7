namespace DroneSeal.Host.Flying;

/// <summary>A queue of fixed size from one thread to one other: neither waits, neither allocates, and what
/// does not fit is left out.</summary>
/// <param name="capacity">Most that may wait.</param>
internal sealed class SpscRing<T>(int capacity)
{
    private readonly T[] _items = new T[capacity];
    private long _added;
    private long _taken;

    /// <summary>Whether it was taken in; the adding thread's.</summary>
    internal bool TryAdd(in T item)
    {
        var added = _added;
        if (added - Volatile.Read(ref _taken) >= capacity)
        {
            return false;
        }

        _items[added % capacity] = item;
        Volatile.Write(ref _added, added + 1);
        return true;
    }

    /// <summary>Takes the oldest; the taking thread's.</summary>
    internal bool TryTake(out T item)
    {
        var taken = _taken;
        if (taken >= Volatile.Read(ref _added))
        {
            item = default!;
            return false;
        }

        item = _items[taken % capacity];
        Volatile.Write(ref _taken, taken + 1);
        return true;
    }
}
