using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit;

/// <summary>Keeps a store within its budget, its ledger included.</summary>
public static class StoreUpkeep
{
    /// <summary>Archives the ledger's older rows, drops the least needed files, and at last the oldest archived
    /// rows, where that is enough.</summary>
    /// <param name="store">Open for writing.</param>
    /// <param name="ledger">Its ledger, open for writing.</param>
    /// <param name="keep">Hashes that must stay, beside the sets that the manifest names.</param>
    /// <returns>What was dropped.</returns>
    /// <exception cref="StoreException">The disk is failing.</exception>
    /// <exception cref="LedgerException">The disk is full or failing, or a row is not what was written.</exception>
    public static RetentionReport Run(AdapterStore store, EditLedger ledger, IEnumerable<string> keep)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ledger);
        ledger.Rotate();
        var report = store.Retain(keep);
        var over = report.BytesAfter - store.MaxBytes;
        if (over <= 0 || over > ledger.ArchivedBytes)
        {
            return report;
        }

        var after = report.BytesAfter - ledger.Expire(over);
        return report with { BytesAfter = after, IsWithinBudget = after <= store.MaxBytes };
    }
}
