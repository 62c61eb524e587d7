using DroneSeal.Ledger;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;
using EditOutcome = DroneSeal.Mavlink.Messages.EditOutcome;

namespace DroneSeal.Host.Ground;

/// <summary>The editor of a store that no learner is running on: its edits can be seen, taken back, released
/// and frozen, each with a row in the ledger first.</summary>
internal sealed class StoreEditorControl : IEditorControl, IDisposable
{
    private readonly AdapterStore _store;
    private readonly EditLedger _ledger;
    private readonly StoreOrders _orders;

    /// <summary>Opens a store for writing.</summary>
    /// <exception cref="StoreException">There is none, it is damaged, or in use.</exception>
    /// <exception cref="LedgerException">Its ledger cannot be read.</exception>
    internal StoreEditorControl(string folder, TimeProvider time)
    {
        using (var reader = AdapterStore.OpenReadOnly(folder))
        {
            _store = AdapterStore.Open(folder, reader.Manifest.AnchorSha256);
        }

        _ledger = EditLedger.Open(_store.LedgerPath);
        SetChange.Finish(_store, _ledger);
        _orders = new StoreOrders(_store, _ledger, time);
    }

    /// <summary>The store, open for writing.</summary>
    internal AdapterStore Store => _store;

    /// <inheritdoc/>
    public EditorState State => _orders.Book.State;

    /// <inheritdoc/>
    public IReadOnlyList<EditOutcome> Outcomes(ulong fromEditId, int most) =>
        _orders.Book.Outcomes(fromEditId, most);

    /// <inheritdoc/>
    public Task<EditorAnswer> Give(EditOrder order, ulong editId, GroundOperator by) =>
        Task.FromResult(_orders.Give(order, editId, by));

    /// <inheritdoc/>
    public void Dispose()
    {
        _ledger.Dispose();
        _store.Dispose();
    }
}
