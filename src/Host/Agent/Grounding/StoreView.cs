using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Agent;

/// <summary>What the store says of its edits; opened once there is one, and anew after any fault.</summary>
/// <param name="folder">The store; it need not be there.</param>
internal sealed class StoreView(string folder) : IDisposable
{
    private static readonly TimeSpan _lookEvery = TimeSpan.FromMilliseconds(500);
    private StoreReader? _store;
    private LedgerMirror? _mirror;
    private TimeSpan? _lookAt;

    /// <summary>The edits; null while there is no store.</summary>
    internal StoreBook? Book => _store?.Book;

    /// <summary>Reads what is new.</summary>
    internal void Tick(TimeSpan now)
    {
        if (now < _lookAt)
        {
            return;
        }

        _lookAt = now + _lookEvery;
        try
        {
            Look(now);
        }
        catch (Exception fault) when (fault is StoreException or LedgerException or IOException)
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        _store?.Dispose();
        (_store, _mirror) = (null, null);
    }

    private void Look(TimeSpan now)
    {
        if (_store is null)
        {
            if (!File.Exists(AdapterStore.ManifestPathIn(folder)) || !File.Exists(AdapterStore.LedgerPathIn(folder)))
            {
                return;
            }

            _store = new StoreReader(folder);
            _mirror = LedgerMirror.Of(folder);
        }

        _mirror!.Tick(now);
        _store.Look();
    }
}
