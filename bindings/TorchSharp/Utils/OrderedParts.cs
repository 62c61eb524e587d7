namespace TorchSharp.Utils;

/// <summary>Parts by name, in the order in which they were registered.</summary>
internal sealed class OrderedParts<TPart>
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, TPart> _parts = new(StringComparer.Ordinal);

    internal int Count => _names.Count;

    internal IEnumerable<(string Name, TPart Part)> All => _names.Select(name => (name, _parts[name]));

    internal bool Contains(string name) => _parts.ContainsKey(name);

    internal bool TryGet(string name, out TPart? part) => _parts.TryGetValue(name, out part);

    internal bool TryAdd(string name, TPart part)
    {
        if (!_parts.TryAdd(name, part))
        {
            return false;
        }

        _names.Add(name);
        return true;
    }

    internal void Set(string name, TPart part)
    {
        if (!TryAdd(name, part))
        {
            _parts[name] = part;
        }
    }

    internal void Remove(string name)
    {
        if (_parts.Remove(name))
        {
            _ = _names.Remove(name);
        }
    }

    internal void Clear()
    {
        _names.Clear();
        _parts.Clear();
    }
}
