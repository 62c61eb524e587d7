using DroneSeal.Ledger;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;
using EditOutcome = DroneSeal.Mavlink.Messages.EditOutcome;

namespace DroneSeal.Host.Ground;

/// <summary>The editor of a flight, from the ground's thread: reads what it wrote into its store, and posts
/// orders to it.</summary>
internal sealed class FlightEditorControl : IEditorControl, IDisposable
{
    private static readonly TimeSpan _lookEvery = TimeSpan.FromMilliseconds(200);
    private readonly FlightDesk _desk;
    private readonly StoreReader? _store;
    private TimeSpan? _lookAt;

    /// <summary>Opens the store beside the learner.</summary>
    /// <param name="desk">Of the flight.</param>
    /// <param name="storeFolder">Of the learner, who has opened it; null where nothing learns.</param>
    /// <exception cref="StoreException">It cannot be read.</exception>
    /// <exception cref="LedgerException">Its ledger cannot be read.</exception>
    internal FlightEditorControl(FlightDesk desk, string? storeFolder)
    {
        _desk = desk;
        if (storeFolder is not null)
        {
            _store = new StoreReader(storeFolder);
            _store.Look();
        }
    }

    /// <inheritdoc/>
    public EditorState State => (_store?.Book.State ?? default) with { State = _desk.Activity };

    /// <inheritdoc/>
    public IReadOnlyList<EditOutcome> Outcomes(ulong fromEditId, int most) =>
        _store?.Book.Outcomes(fromEditId, most) ?? [];

    /// <inheritdoc/>
    public Task<EditorAnswer> Give(EditOrder order, ulong editId, GroundOperator by) => _store is null
        ? Task.FromResult(EditorAnswer.Denied(editId, "nothing learns in this flight"))
        : _desk.Post(order, editId, by);

    /// <summary>Why the last look failed; null where it did not. What was known before is told on.</summary>
    internal string? Problem { get; private set; }

    /// <summary>Reads what is new, a few times a second.</summary>
    internal void Tick(TimeSpan now)
    {
        if (_store is null || now < _lookAt)
        {
            return;
        }

        _lookAt = now + _lookEvery;
        try
        {
            _store.Look();
            Problem = null;
        }
        catch (Exception fault) when (
            fault is StoreException or LedgerException or IOException or UnauthorizedAccessException)
        {
            Problem = fault.Message;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _store?.Dispose();
}
