using DroneSeal.Ledger;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;
using EditOutcome = DroneSeal.Mavlink.Messages.EditOutcome;

namespace DroneSeal.Host.Ground;

/// <summary>The editor of a store that no learner is running on: its edits can be seen, taken back, released
/// and frozen, each with a row in the ledger first.</summary>
internal sealed class StoreEditorControl : IEditorControl, IDisposable
{
    /// <summary>How the ids of rows begin that stop the editor.</summary>
    internal const string FreezeId = "freeze-";

    /// <summary>How the ids of rows begin that let it go on.</summary>
    internal const string ThawId = "thaw-";

    private readonly AdapterStore _store;
    private readonly EditLedger _ledger;
    private readonly StoreEdits _edits = new();
    private readonly TimeProvider _time;

    /// <summary>Opens a store for writing.</summary>
    /// <exception cref="StoreException">There is none, it is damaged, or in use.</exception>
    /// <exception cref="LedgerException">Its ledger cannot be read.</exception>
    internal StoreEditorControl(string folder, TimeProvider time)
    {
        _time = time;
        using (var reader = AdapterStore.OpenReadOnly(folder))
        {
            _store = AdapterStore.Open(folder, reader.Manifest.AnchorSha256);
        }

        _ledger = EditLedger.Open(_store.LedgerPath);
        ReadNewRows();
    }

    /// <inheritdoc/>
    public EditorState State
    {
        get
        {
            var state = new EditorState
            {
                State = _edits.IsFrozen ? EditorActivity.Frozen : EditorActivity.Off,
                Proposed = (uint)(_edits.Edits.Count - _edits.Waiting),
                Kept = (uint)_edits.Edits.Count(edit => edit.IsActive),
                Waiting = (uint)_edits.Waiting,
                LastEditId = _edits.Edits.Count > 0 ? (ulong)_edits.Edits[^1].Sequence : 0,
            };
            state.Reverted = state.Proposed - state.Kept;
            Write(_store.Manifest.AnchorSha256, state.AnchorHash);
            Write(_store.Manifest.Active, state.ActiveSetHash);
            Write(_store.Manifest.Released, state.ReleasedSetHash);
            return state;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<EditOutcome> Outcomes(ulong fromEditId, int most)
    {
        var edits = fromEditId == 0
            ? _edits.Edits.TakeLast(most)
            : _edits.Edits.Where(edit => (ulong)edit.Sequence >= fromEditId).Take(most);
        return [.. edits.Select(edit => edit.ToOutcome())];
    }

    /// <inheritdoc/>
    public EditorAnswer Revert(ulong editId, GroundOperator by)
    {
        var edit = editId == 0
            ? _edits.LastKept
            : _edits.Edits.FirstOrDefault(one => (ulong)one.Sequence == editId && one.IsActive);
        if (edit is null)
        {
            return EditorAnswer.Denied(
                editId, editId == 0 ? "no kept edit is left" : $"edit {editId} is not in the active set");
        }

        var wasReleased = edit.Verdict == Mavlink.Messages.EditVerdict.Released;
        var (from, to) =
            (_store.Manifest.Active, edit.Entry.AdaptersSha256Before is { Length: > 0 } set ? set : null);
        Append("revert-", EditKind.Revert, $"Went back to before {edit.Entry.Id}, by {by}.", from, to);
        _store.Activate(to);
        if (wasReleased)
        {
            // All before a released edit is released too.
            _store.Release();
        }

        return EditorAnswer.Done(
            (ulong)edit.Sequence, $"took back edit {edit.Sequence}; active is {Short(to)}");
    }

    /// <inheritdoc/>
    public EditorAnswer Freeze(GroundOperator by) =>
        Switch(FreezeId, $"Frozen by {by}.", "frozen: nothing more is learned");

    /// <inheritdoc/>
    public EditorAnswer Thaw(GroundOperator by) =>
        Switch(ThawId, $"Thawed by {by}.", "thawed: it learns again");

    /// <inheritdoc/>
    public EditorAnswer Release(ulong editId, GroundOperator by)
    {
        if (_edits.LastKept is not { } last)
        {
            return EditorAnswer.Denied(editId, "no kept edit is there to release");
        }

        if (editId != 0 && editId != (ulong)last.Sequence)
        {
            return EditorAnswer.Denied(
                editId, $"only the whole active set can be released, up to edit {last.Sequence}");
        }

        var active = _store.Manifest.Active;
        Append("release-", EditKind.Release, $"Released up to {last.Entry.Id}, by {by}.", active, active);
        _store.Release();
        return EditorAnswer.Done(
            (ulong)last.Sequence, $"released up to edit {last.Sequence}; released is {Short(active)}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ledger.Dispose();
        _store.Dispose();
    }

    private EditorAnswer Switch(string id, string reason, string answer)
    {
        Append(id, EditKind.State, reason, _store.Manifest.Active, _store.Manifest.Active);
        return EditorAnswer.Done(0, answer);
    }

    private void Append(string id, EditKind kind, string reason, string? from, string? to)
    {
        _ledger.Append(new EditEntry
        {
            Id = $"{id}{_ledger.Head.Sequence + 1}",
            Kind = kind,
            Reason = reason,
            AnchorSha256Before = _store.Manifest.AnchorSha256,
            AnchorSha256After = _store.Manifest.AnchorSha256,
            AdaptersSha256Before = from ?? "",
            AdaptersSha256After = to ?? "",
            AllowedBy = "operator",
            At = _time.GetUtcNow(),
        });
        ReadNewRows();
    }

    private void ReadNewRows()
    {
        foreach (var row in _ledger.Read(_edits.Last + 1))
        {
            _edits.Take(row);
        }
    }

    private static void Write(string? hash, Span<byte> into)
    {
        if (hash is { Length: >= 16 })
        {
            Convert.FromHexString(hash.AsSpan(0, 16), into, out _, out _);
        }
    }

    private static string Short(string? hash) => hash is null ? "the base detector" : hash[..12];
}
