namespace DroneSeal.Vision;

/// <summary>One table of class names out of those of both adapter sets, with the size of each class.
/// Immutable.</summary>
internal sealed class ClassTables
{
    private readonly SizePriors _priors;
    private readonly SizePrior[] _sizes;
    private readonly int[] _releasedRows;

    internal ClassTables(SizePriors priors, IReadOnlyList<string> released, IReadOnlyList<string> active)
    {
        _priors = priors;
        List<string> names = [.. active];
        _releasedRows = new int[released.Count];
        for (var i = 0; i < released.Count; i++)
        {
            _releasedRows[i] = Row(names, released[i], i);
        }

        Names = names;
        _sizes = [.. names.Select(name => priors[name])];
    }

    /// <summary>The active adapters' names first, then those that only the released ones have.</summary>
    internal IReadOnlyList<string> Names { get; }

    internal SizePrior this[int row] => (uint)row < (uint)_sizes.Length ? _sizes[row] : _priors.Unknown;

    /// <summary>Row of a class id of the released adapters.</summary>
    internal int OfReleased(int classId) =>
        (uint)classId < (uint)_releasedRows.Length ? _releasedRows[classId] : classId;

    /// <summary>New row by the row of an older table; -1 where a class is gone.</summary>
    internal int[] RowsFrom(ClassTables older)
    {
        var rows = new int[older.Names.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Find(Names, older.Names[i], i);
        }

        return rows;
    }

    private static int Row(List<string> names, string name, int likely)
    {
        var row = Find(names, name, likely);
        if (row >= 0)
        {
            return row;
        }

        names.Add(name);
        return names.Count - 1;
    }

    // Spare rows may share a name, so the same row counts first.
    private static int Find(IReadOnlyList<string> names, string name, int likely)
    {
        if (likely < names.Count && names[likely] == name)
        {
            return likely;
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
