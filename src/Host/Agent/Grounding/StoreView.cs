using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Agent;

/// <summary>What the store says of its edits, read beside the learner; opened once there is one, and anew
/// after any
/// fault.</summary>
/// <param name="folder">The store; it need not be there.</param>
internal sealed class StoreView(string folder) : IDisposable
{
    private static readonly TimeSpan _lookEvery = TimeSpan.FromMilliseconds(500);
    private AdapterStore? _store;
    private EditLedger? _ledger;
    private LedgerMirror? _mirror;
    private TimeSpan? _lookAt;
    private long _seen;

    /// <summary>The edits; null while there is no store.</summary>
    internal StoreBook? Book { get; private set; }

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
        _ledger?.Dispose();
        _store?.Dispose();
        (Book, _ledger, _store, _mirror, _seen) = (null, null, null, null, 0);
    }

    private void Look(TimeSpan now)
    {
        var manifest = Path.Combine(folder, "manifest.json");
        if (Book is null)
        {
            if (!File.Exists(manifest) || !File.Exists(Path.Combine(folder, "edits.db")))
            {
                return;
            }

            _store = AdapterStore.OpenReadOnly(folder);
            _ledger = EditLedger.OpenReadOnly(_store.LedgerPath);
            _mirror = LedgerMirror.Of(folder);
            Book = new StoreBook(_store, _ledger);
        }

        _mirror!.Tick(now);
        // Every row ends with a new head file; the manifest follows it.
        var stamp = File.GetLastWriteTimeUtc(_ledger!.Path + EditLedger.HeadSuffix).Ticks
            ^ File.GetLastWriteTimeUtc(manifest).Ticks;
        if (stamp != _seen)
        {
            _seen = stamp;
            _store!.Reload();
            Book.Read();
        }
    }
}
