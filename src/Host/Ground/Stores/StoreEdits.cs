using DroneSeal.Ledger;
using LedgerVerdict = DroneSeal.Ledger.EditVerdict;
using ToldVerdict = DroneSeal.Mavlink.Messages.EditVerdict;

namespace DroneSeal.Host.Ground;

/// <summary>What became of every edit, by the rows of the ledger: kept, taken back later, released later. Fed
/// with rows in order.</summary>
internal sealed class StoreEdits
{
    private readonly List<StoreEdit> _edits = [];

    /// <summary>By rising row.</summary>
    internal IReadOnlyList<StoreEdit> Edits => _edits;

    /// <summary>The row that was read last.</summary>
    internal long Last { get; private set; }

    /// <summary>Candidates that were not judged.</summary>
    internal int Waiting { get; private set; }

    /// <summary>Whether an operator has frozen the editor.</summary>
    internal bool IsFrozen { get; private set; }

    /// <summary>The last edit that was kept and not taken back; null without one.</summary>
    internal StoreEdit? LastKept => _edits.FindLast(edit => edit.IsActive);

    /// <summary>Takes the next row.</summary>
    internal void Take(LedgerRow row)
    {
        Last = row.Sequence;
        var entry = row.Entry;
        switch (entry.Kind)
        {
            case EditKind.Edit or EditKind.Consolidate:
                _edits.Add(new StoreEdit(row.Sequence, Told(entry), VerdictOf(entry.Verdict)));
                Waiting += entry.Verdict == LedgerVerdict.Waiting ? 1 : 0;
                break;
            case EditKind.Revert:
                TakeBack(entry.AdaptersSha256After);
                break;
            case EditKind.Release:
                ReleaseAll();
                break;
            case EditKind.State when entry.Id.StartsWith(
                StoreOrders.FreezeId, StringComparison.Ordinal):
                IsFrozen = true;
                break;
            case EditKind.State when entry.Id.StartsWith(StoreOrders.ThawId, StringComparison.Ordinal):
                IsFrozen = false;
                break;
        }
    }

    // What is told of an edit: a row's windows, evidence and state are a hundred times as much, and stay in the ledger.
    private static EditEntry Told(EditEntry entry) => new()
    {
        Id = entry.Id,
        Kind = entry.Kind,
        Zone = entry.Zone,
        MiniTasks = [.. entry.MiniTasks.Take(1).Select(task => task with { Evidence = [] })],
        Metrics = entry.Metrics,
        Verdict = entry.Verdict,
        Reason = entry.Reason,
        AdaptersSha256Before = entry.AdaptersSha256Before,
        AdaptersSha256After = entry.AdaptersSha256After,
        Seconds = entry.Seconds,
        At = entry.At,
    };

    // Everything that was kept after the set that is active now was made.
    private void TakeBack(string active)
    {
        var from = _edits.FindLastIndex(edit => edit.IsActive && edit.Entry.AdaptersSha256After == active);
        for (var i = from + 1; i < _edits.Count; i++)
        {
            _edits[i].Verdict = _edits[i].IsActive ? ToldVerdict.TakenBack : _edits[i].Verdict;
        }
    }

    private void ReleaseAll()
    {
        foreach (var edit in _edits)
        {
            edit.Verdict = edit.Verdict == ToldVerdict.Kept ? ToldVerdict.Released : edit.Verdict;
        }
    }

    private static ToldVerdict VerdictOf(LedgerVerdict verdict) => verdict switch
    {
        LedgerVerdict.Kept => ToldVerdict.Kept,
        LedgerVerdict.Waiting => ToldVerdict.Waiting,
        _ => ToldVerdict.Reverted,
    };
}
