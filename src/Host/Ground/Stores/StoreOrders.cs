using DroneSeal.Host.Agent;
using DroneSeal.Ledger;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Ground;

/// <summary>Carries an operator's orders out in a store: a row in the ledger first, then the
/// manifest.</summary>
/// <remarks>Whoever has the store open calls it from the thread that learns, between two edits.</remarks>
internal sealed class StoreOrders
{
    /// <summary>How the ids of rows begin that stop the editor.</summary>
    internal const string FreezeId = "freeze-";

    /// <summary>How the ids of rows begin that let it go on.</summary>
    internal const string ThawId = "thaw-";

    private readonly AdapterStore _store;
    private readonly EditLedger _ledger;
    private readonly TimeProvider _time;
    private readonly string _emptySet;

    /// <summary>Reads what the ledger holds.</summary>
    /// <param name="store">Open for writing; stays the caller's.</param>
    /// <param name="ledger">Open for writing; stays the caller's.</param>
    /// <param name="time">Gives the rows' wall time.</param>
    internal StoreOrders(AdapterStore store, EditLedger ledger, TimeProvider time)
    {
        (_store, _ledger, _time) = (store, ledger, time);
        _emptySet = AdapterSet.Empty(store.Manifest.AnchorSha256).Sha256;
        Book = new StoreBook(store, ledger);
        Book.Read();
    }

    /// <summary>What has become of the edits; as of the last order.</summary>
    internal StoreBook Book { get; }

    /// <summary>Carries one order out.</summary>
    internal EditorAnswer Give(EditOrder order, ulong editId, GroundOperator by)
    {
        Book.Read();
        return order switch
        {
            EditOrder.Revert => Revert(editId, by),
            EditOrder.Freeze => Switch(FreezeId, $"Frozen by {by}.", "frozen: nothing more is learned"),
            EditOrder.Thaw => Switch(ThawId, $"Thawed by {by}.", "thawed: it learns again"),
            EditOrder.Release => Release(editId, by),
            _ => new EditorAnswer(MavResult.Unsupported, editId, "no such order"),
        };
    }

    private EditorAnswer Revert(ulong editId, GroundOperator by)
    {
        if (editId == 0)
        {
            return GoBack(by.ToString());
        }

        var edit = Book.Edits.Edits.FirstOrDefault(one => (ulong)one.Sequence == editId && one.IsActive);
        return edit is null
            ? EditorAnswer.Denied(editId, $"edit {editId} is not in the active set")
            : GoBack(edit, by.ToString());
    }

    /// <summary>Goes back to before the last kept edit. Where its row has expired, that is the previous set, or, where that
    /// cannot be used, no adapters.</summary>
    /// <param name="by">Who ordered it, for the ledger.</param>
    internal EditorAnswer GoBack(string by)
    {
        if (Book.Edits.LastKept is { } last)
        {
            return GoBack(last, by);
        }

        if (_store.Manifest.Active is null)
        {
            return EditorAnswer.Denied(0, "no kept edit is left");
        }

        var to = _store.Manifest.Previous is { } previous && FaultOf(previous) is null ? previous : null;
        var reason = $"Went back from a set whose row has expired, by {by}.";
        SetChange.GoBack(_store, _ledger, to, Row("revert-", EditKind.Revert, reason, to));
        Book.Read();
        return EditorAnswer.Done(0, $"took back the set in use, whose row has expired; active is {Short(to)}");
    }

    /// <summary>Goes back to before an edit, where the set that was in use then is still there and
    /// whole.</summary>
    /// <param name="edit">In the active set.</param>
    /// <param name="by">Who ordered it, for the ledger.</param>
    internal EditorAnswer GoBack(StoreEdit edit, string by)
    {
        var before = edit.Entry.AdaptersSha256Before;
        var to = before.Length == 0 || before == _emptySet ? null : before;
        if (to is not null && FaultOf(to) is { } fault)
        {
            return EditorAnswer.Denied(
                (ulong)edit.Sequence, $"the set before edit {edit.Sequence} cannot be used: {fault}");
        }

        var reason = $"Went back to before {edit.Entry.Id}, by {by}.";
        SetChange.GoBack(_store, _ledger, to, Row("revert-", EditKind.Revert, reason, to));
        Book.Read();
        return EditorAnswer.Done(
            (ulong)edit.Sequence, $"took back edit {edit.Sequence}; active is {Short(to)}");
    }

    private string? FaultOf(string set)
    {
        // Vision would not take it.
        var trial = SetTrialBook.Open(_store.Folder).Trials.FirstOrDefault(trial => trial.Sha256 == set);
        if (trial is { IsAside: true })
        {
            return "it is set aside";
        }

        if (trial is { Attempts: >= SetTrialBook.MostAttempts })
        {
            return $"it was begun {trial.Attempts} times without a good end";
        }

        try
        {
            _ = _store.Load(set);
            return null;
        }
        catch (StoreException fault)
        {
            return fault.Message;
        }
    }

    private EditorAnswer Release(ulong editId, GroundOperator by)
    {
        if (Book.Edits.LastKept is not { } last)
        {
            return EditorAnswer.Denied(editId, "no kept edit is there to release");
        }

        if (editId != 0 && editId != (ulong)last.Sequence)
        {
            return EditorAnswer.Denied(
                editId, $"only the whole active set can be released, up to edit {last.Sequence}");
        }

        var active = _store.Manifest.Active;
        if (last.Entry.AdaptersSha256After != (active ?? _emptySet))
        {
            // A set that was set aside gives way without a row.
            return EditorAnswer.Denied(
                editId, $"the set of edit {last.Sequence} is not in use any more: take it back first");
        }

        var reason = $"Released up to {last.Entry.Id}, by {by}.";
        _ledger.Append(Row("release-", EditKind.Release, reason, active));
        _store.Release();
        Book.Read();
        return EditorAnswer.Done(
            (ulong)last.Sequence, $"released up to edit {last.Sequence}; released is {Short(active)}");
    }

    private EditorAnswer Switch(string id, string reason, string answer)
    {
        _ledger.Append(Row(id, EditKind.State, reason, _store.Manifest.Active));
        Book.Read();
        return EditorAnswer.Done(0, answer);
    }

    private EditEntry Row(string id, EditKind kind, string reason, string? to) => new()
    {
        Id = $"{id}{_ledger.Head.Sequence + 1}",
        Kind = kind,
        Reason = reason,
        AnchorSha256Before = _store.Manifest.AnchorSha256,
        AnchorSha256After = _store.Manifest.AnchorSha256,
        AdaptersSha256Before = _store.Manifest.Active ?? "",
        AdaptersSha256After = to ?? "",
        AllowedBy = "operator",
        At = _time.GetUtcNow(),
    };

    private static string Short(string? hash) => hash is null ? "the base detector" : hash[..12];
}
