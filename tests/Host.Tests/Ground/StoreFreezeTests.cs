using System.CommandLine;
using DroneSeal.Host.Commands;
using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Tests.Ground;

/// <summary>What an operator froze stays frozen for whoever would learn into it later.</summary>
public sealed class StoreFreezeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("freeze-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhenThereIsNoLedgerNothingIsFrozen() => StoreFreeze.Refuse(_folder);

    [Fact]
    public void WhenAStoreWasFrozenLearningIsRefusedUntilItIsThawed()
    {
        using var ledger = EditLedger.Create(Path.Combine(_folder, "edits.db"));
        Append(ledger, StoreOrders.FreezeId);

        var refusal = Assert.Throws<HostException>(() => StoreFreeze.Refuse(_folder));

        Assert.Contains("frozen by an operator", refusal.Message, StringComparison.Ordinal);
        Append(ledger, StoreOrders.ThawId);
        StoreFreeze.Refuse(_folder);
    }

    [Fact]
    public void AFrozenStoreIsNotConsolidated()
    {
        using (var store = AdapterStore.Open(_folder, new string('a', 64)))
        using (var ledger = EditLedger.Create(store.LedgerPath))
        {
            Append(ledger, StoreOrders.FreezeId);
        }

        var refusal = Assert.Throws<HostException>(() => EditsConsolidate.Create().Parse(["--store", _folder]).Invoke(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false }));

        Assert.Contains("frozen by an operator", refusal.Message, StringComparison.Ordinal);
    }

    private static void Append(EditLedger ledger, string id) => ledger.Append(new EditEntry
    {
        Id = $"{id}{ledger.Head.Sequence + 1}",
        Kind = EditKind.State,
        Reason = "By an operator.",
        At = DateTimeOffset.UnixEpoch,
    });
}
