using System.Collections.Immutable;
using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>The edits of one flight that are in use, oldest first. May be looked at from any
/// thread.</summary>
/// <param name="beganWith">The adapters before the first.</param>
internal sealed class KeptEdits(AdapterSet beganWith)
{
    private ImmutableList<(long Row, AdapterSet Set)> _edits = [];

    /// <summary>The newest one's row in the ledger, or its number where there is no ledger; 0: none.</summary>
    internal long NewestRow => _edits is [.., var last] ? last.Row : 0;

    /// <summary>Takes one in.</summary>
    internal void Add(long row, AdapterSet set) => _edits = _edits.Add((row, set));

    /// <summary>Forgets one and all after it.</summary>
    internal void GoBack(long row) => _edits = _edits.RemoveAll(edit => edit.Row >= row);

    /// <summary>The adapters before one of these edits, and the row that they rest on; null where it is none
    /// of them.</summary>
    internal (AdapterSet Set, long Row)? Before(long row)
    {
        var edits = _edits;
        var at = edits.FindIndex(edit => edit.Row == row);
        return at < 0 ? null : at == 0 ? (beganWith, 0) : (edits[at - 1].Set, edits[at - 1].Row);
    }
}
