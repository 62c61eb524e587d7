using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Changes of the set in use that the ledger has a row of: announced in the manifest, then the row,
/// then the manifest, so that a kill in between can be mended.</summary>
/// <remarks>
/// <code>
/// announced, no row ------------> Finish: the announcement is dropped
/// announced, row ---------------> Finish: the set comes into use
/// announced, row, set damaged --> Finish: the set in use stays, and words say so
/// </code>
/// </remarks>
public static class SetChange
{
    /// <summary>Goes back to an earlier set. A released set that came after it goes with the rest.</summary>
    /// <param name="store">Open for writing.</param>
    /// <param name="ledger">Its ledger, open for writing.</param>
    /// <param name="to">A set in the store; null turns all adapters off.</param>
    /// <param name="row">What the ledger is to say of it.</param>
    /// <returns>The ledger's head after it.</returns>
    /// <exception cref="StoreException">The set is missing or damaged; nothing has changed.</exception>
    public static LedgerHead GoBack(AdapterStore store, EditLedger ledger, string? to, EditEntry row)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ledger);
        Announce(store, to);
        var head = ledger.Append(row);
        store.GoBack(to, IsReleasedAfter(store, ledger, to));
        return head;
    }

    /// <summary>Says which set the next row puts to use.</summary>
    /// <exception cref="StoreException">The set is missing or damaged; nothing has changed.</exception>
    internal static void Announce(AdapterStore store, string? to) =>
        store.SetTrial(to ?? store.Save(AdapterSet.Empty(store.Manifest.AnchorSha256)));

    /// <summary>Ends a change that was cut short between its row and the manifest.</summary>
    /// <param name="store">Open for writing.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <returns>What was done, in one sentence; null where nothing had to be.</returns>
    /// <exception cref="StoreException">The disk is failing.</exception>
    public static string? Finish(AdapterStore store, EditLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ledger);
        if (store.Manifest.Trial is not { } announced)
        {
            return null;
        }

        var to = announced == AdapterSet.Empty(store.Manifest.AnchorSha256).Sha256 ? null : announced;
        var last = ledger.Read().LastOrDefault(row => IsChange(row.Entry));
        if (last is null || to == store.Manifest.Active || After(store, last) != to)
        {
            store.SetTrial(null);
            return null;
        }

        try
        {
            if (last.Entry.Kind == EditKind.Revert)
            {
                store.GoBack(to, IsReleasedAfter(store, ledger, to));
            }
            else
            {
                store.Activate(to);
            }

            return $"what row {last.Sequence} put to use is in use now: the run before ended in between";
        }
        catch (StoreException fault)
        {
            store.SetTrial(null);
            return $"what row {last.Sequence} put to use cannot be used ({fault.Message}); "
                + "the set before it stays";
        }
    }

    private static bool IsChange(EditEntry entry) => entry.Kind == EditKind.Revert || IsKept(entry);

    private static bool IsKept(EditEntry entry) =>
        entry.Kind is EditKind.Edit or EditKind.Consolidate && entry.Verdict == EditVerdict.Kept;

    private static string? After(AdapterStore store, LedgerRow row)
    {
        var (after, empty) = (row.Entry.AdaptersSha256After, AdapterSet.Empty(store.Manifest.AnchorSha256).Sha256);
        return after.Length == 0 || after == empty ? null : after;
    }

    // Whether what was released is newer than what is gone back to, and goes with the rest. One whose row has expired is
    // older than the edit that is taken back, and so no newer than the set before that, unless it is the set in use.
    private static bool IsReleasedAfter(AdapterStore store, EditLedger ledger, string? to)
    {
        if (store.Manifest.Released is not { } released || released == to)
        {
            return false;
        }

        if (to is null)
        {
            return true;
        }

        var (releasedAt, toAt) = (0L, 0L);
        foreach (var row in ledger.Read().Where(row => IsKept(row.Entry)))
        {
            releasedAt = After(store, row) == released ? row.Sequence : releasedAt;
            toAt = After(store, row) == to ? row.Sequence : toAt;
        }

        return releasedAt > 0 ? releasedAt >= toAt : toAt == 0 && released == store.Manifest.Active;
    }
}
