namespace DroneSeal.SelfEdit;

/// <summary>Makes a store fit its budget, the least needed files first.</summary>
/// <param name="folder">The store's.</param>
/// <param name="folders">What may be dropped, by kind.</param>
/// <param name="pinned">Hashes that stay.</param>
internal sealed class Retention(
    string folder, IReadOnlyDictionary<StoreItem, ContentFolder> folders, IReadOnlySet<string> pinned)
{
    private static readonly StoreItem[] _order = [StoreItem.Input, StoreItem.Crop, StoreItem.Set, StoreItem.Delta];

    private readonly List<(StoreItem Item, string Sha256)> _dropped = [];
    private long _bytes;

    internal RetentionReport Run(long maxBytes)
    {
        var before = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(LengthOf);
        _bytes = before;
        foreach (var item in _order)
        {
            Drop(item, maxBytes);
        }

        return new RetentionReport(before, _bytes, _dropped, _bytes <= maxBytes);
    }

    // Others write beside: what was there a moment ago may have another name by now.
    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private void Drop(StoreItem item, long maxBytes)
    {
        var kind = folders[item];
        foreach (var file in _bytes > maxBytes ? kind.Files().ToList() : [])
        {
            var name = kind.NameOf(file);
            if (_bytes <= maxBytes || pinned.Contains(name))
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
