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
    private readonly AdapterStore? _store;
    private readonly EditLedger? _ledger;
    private readonly StoreBook? _book;
    private TimeSpan? _lookAt;
    private long _seen;

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
            _store = AdapterStore.OpenReadOnly(storeFolder);
            _ledger = EditLedger.OpenReadOnly(_store.LedgerPath);
            _book = new StoreBook(_store, _ledger);
            _book.Read();
        }
    }

    /// <inheritdoc/>
    public EditorState State => (_book?.State ?? default) with { State = _desk.Activity };

    /// <inheritdoc/>
    public IReadOnlyList<EditOutcome> Outcomes(ulong fromEditId, int most) =>
        _book?.Outcomes(fromEditId, most) ?? [];

    /// <inheritdoc/>
    public Task<EditorAnswer> Give(EditOrder order, ulong editId, GroundOperator by) => _book is null
        ? Task.FromResult(EditorAnswer.Denied(editId, "nothing learns in this flight"))
        : _desk.Post(order, editId, by);

    /// <summary>Why the last look failed; null where it did not. What was known before is told on.</summary>
    internal string? Problem { get; private set; }

    /// <summary>Reads what is new, a few times a second.</summary>
    internal void Tick(TimeSpan now)
    {
        if (_book is null || now < _lookAt)
        {
            return;
        }

        _lookAt = now + _lookEvery;
        try
        {
            Look();
            Problem = null;
        }
        catch (Exception fault) when (
            fault is StoreException or LedgerException or IOException or UnauthorizedAccessException)
        {
            Problem = fault.Message;
        }
    }

    private void Look()
    {
        // Every row ends with a new head file; the manifest follows it.
        var stamp = File.GetLastWriteTimeUtc(_ledger!.Path + EditLedger.HeadSuffix).Ticks
            ^ File.GetLastWriteTimeUtc(Path.Combine(_store!.Folder, "manifest.json")).Ticks;
        if (stamp != _seen)
        {
            _store.Reload();
            _book!.Read();
            _seen = stamp;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ledger?.Dispose();
        _store?.Dispose();
    }
}
