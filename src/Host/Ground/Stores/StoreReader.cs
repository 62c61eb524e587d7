using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Ground;

/// <summary>A store and its ledger, read beside the learner that writes them.</summary>
internal sealed class StoreReader : IDisposable
{
    private readonly AdapterStore _store;
    private readonly EditLedger _ledger;
    private readonly string _manifest;
    private readonly string _anchor;
    private long _seen;

    /// <summary>Opens a store; nothing is read before <see cref="Look"/>.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    /// <exception cref="LedgerException">Its ledger cannot be read.</exception>
    internal StoreReader(string folder)
    {
        _manifest = AdapterStore.ManifestPathIn(folder);
        _store = AdapterStore.OpenReadOnly(folder);
        _anchor = _store.Manifest.AnchorSha256;
        try
        {
            _ledger = EditLedger.OpenReadOnly(_store.LedgerPath);
        }
        catch
        {
            _store.Dispose();
            throw;
        }

        Book = new StoreBook(_store, _ledger);
    }

    /// <summary>The edits, as of the last <see cref="Look"/>.</summary>
    internal StoreBook Book { get; }

    /// <summary>Reads what is new, where anything is.</summary>
    internal void Look()
    {
        // Every row ends with a new head file; the manifest follows it.
        var stamp = File.GetLastWriteTimeUtc(_ledger.Path + EditLedger.HeadSuffix).Ticks
            ^ File.GetLastWriteTimeUtc(_manifest).Ticks;
        if (stamp != _seen)
        {
            _store.Reload();
            if (_store.Manifest.AnchorSha256 != _anchor)
            {
                throw new StoreException("Another store lies in the place of this one: open it anew.");
            }

            Book.Read();
            _seen = stamp;
        }
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _store.Dispose();
    }
}
