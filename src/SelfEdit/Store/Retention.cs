namespace DroneSeal.SelfEdit;

/// <summary>Makes a store fit its budget, the least needed files first.</summary>
internal sealed class Retention
{
    private static readonly StoreItem[] _order = [StoreItem.Input, StoreItem.Crop, StoreItem.Set];

    private readonly IReadOnlyDictionary<StoreItem, ContentFolder> _folders;
    private readonly IReadOnlySet<string> _pinned;
    private readonly List<(StoreItem Item, string Sha256)> _dropped = [];
    private long _bytes;

    internal Retention(IReadOnlyDictionary<StoreItem, ContentFolder> folders, IReadOnlySet<string> pinned)
    {
        _folders = folders;
        _pinned = pinned;
    }

    internal RetentionReport Run(long maxBytes)
    {
        var before = _folders.Values.Sum(folder => folder.Files().Sum(file => file.Length));
        _bytes = before;
        foreach (var item in _order)
        {
            Drop(item, maxBytes);
        }

        return new RetentionReport(before, _bytes, _dropped, _bytes <= maxBytes);
    }

    private void Drop(StoreItem item, long maxBytes)
    {
        var folder = _folders[item];
        foreach (var file in _bytes > maxBytes ? folder.Files().ToList() : [])
        {
            var name = folder.NameOf(file);
            if (_bytes <= maxBytes || _pinned.Contains(name))
            {
                continue;
            }

            var length = file.Length;
            file.Delete();
            _bytes -= length;
            _dropped.Add((item, name));
        }
    }
}
