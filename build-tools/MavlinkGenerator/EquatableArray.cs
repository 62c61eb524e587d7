using System.Collections;

namespace DroneSeal.Mavlink.Generator;

/// <summary>
/// A list that equals another one by its items, so that an unchanged model is not generated again.
/// </summary>
internal readonly struct EquatableArray<T>(IEnumerable<T> items)
    : IEquatable<EquatableArray<T>>, IEnumerable<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items = items.ToArray();

    private T[] Items => _items ?? Array.Empty<T>();

    internal int Count => Items.Length;

    internal T this[int index] => Items[index];

    public bool Equals(EquatableArray<T> other) => Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode() =>
        Items.Aggregate(17, (hash, item) => (hash * 31) + item.GetHashCode());

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
