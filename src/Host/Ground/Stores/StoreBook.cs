using DroneSeal.Ledger;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;
using EditOutcome = DroneSeal.Mavlink.Messages.EditOutcome;

namespace DroneSeal.Host.Ground;

/// <summary>What a store's ledger and manifest say of its edits, as ground stations are told.</summary>
/// <param name="store">Open, for reading at least; stays the caller's.</param>
/// <param name="ledger">Open, for reading at least; stays the caller's.</param>
internal sealed class StoreBook(AdapterStore store, EditLedger ledger)
{
    private readonly StoreEdits _edits = new();
    private EditorState _state;

    /// <summary>What has become of the edits.</summary>
    internal StoreEdits Edits => _edits;

    /// <summary>As of the last <see cref="Read"/>; what it does at the moment is the caller's to
    /// say.</summary>
    internal EditorState State => _state;

    /// <summary>Reads what is new in the ledger.</summary>
    internal void Read()
    {
        foreach (var row in ledger.Read(_edits.Last + 1))
        {
            _edits.Take(row);
        }

        var state = new EditorState
        {
            State = _edits.IsFrozen ? EditorActivity.Frozen : EditorActivity.Off,
            Proposed = (uint)(_edits.Edits.Count - _edits.Waiting),
            Kept = (uint)_edits.Edits.Count(edit => edit.IsActive),
            Waiting = (uint)_edits.Waiting,
            LastEditId = _edits.Edits.Count > 0 ? (ulong)_edits.Edits[^1].Sequence : 0,
        };
        state.Reverted = state.Proposed - state.Kept;
        Write(store.Manifest.AnchorSha256, state.AnchorHash);
        Write(store.Manifest.Active, state.ActiveSetHash);
        Write(store.Manifest.Released, state.ReleasedSetHash);
        _state = state;
    }

    /// <inheritdoc cref="IEditorControl.Outcomes"/>
    internal IReadOnlyList<EditOutcome> Outcomes(ulong fromEditId, int most)
    {
        var edits = fromEditId == 0
            ? _edits.Edits.TakeLast(most)
            : _edits.Edits.Where(edit => (ulong)edit.Sequence >= fromEditId).Take(most);
        return [.. edits.Select(edit => edit.ToOutcome())];
    }

    private static void Write(string? hash, Span<byte> into)
    {
        if (hash is { Length: >= 16 })
        {
            Convert.FromHexString(hash.AsSpan(0, 16), into, out _, out _);
        }
    }
}
