using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Ground;

/// <summary>An operator's word that nothing more is learned into a store; it holds until it is taken
/// back.</summary>
internal static class StoreFreeze
{
    /// <summary>Whether the last such order froze it.</summary>
    /// <exception cref="LedgerException">A row cannot be read.</exception>
    internal static bool IsOn(EditLedger ledger)
    {
        var edits = new StoreEdits();
        foreach (var row in ledger.Read(1))
        {
            edits.Take(row);
        }

        return edits.IsFrozen;
    }

    /// <summary>Refuses to learn into a frozen store; a folder that holds no ledger is not frozen.</summary>
    /// <exception cref="HostException">It is frozen.</exception>
    internal static void Refuse(string storeFolder)
    {
        var path = AdapterStore.LedgerPathIn(storeFolder);
        if (!File.Exists(path))
        {
            return;
        }

        using var ledger = EditLedger.OpenReadOnly(path);
        if (IsOn(ledger))
        {
            throw new HostException(
                ExitCode.BadInput,
                $"{storeFolder} is frozen by an operator: nothing is learned into it. Serve it (droneseal "
                    + "ground --store) and thaw it (droneseal-gcs edits thaw), or name another with --store.");
        }
    }
}
