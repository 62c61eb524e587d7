using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit.Tests;

public sealed class StoreUpkeepTests : IDisposable
{
    private const int Budget = 8 << 20;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void HoweverManyEditsAreMadeTheStoreStaysWithinItsBudgetAndTheChainVerifies()
    {
        using var store = _folder.Open(new StoreOptions { MaxBytes = Budget });
        using var ledger = EditLedger.Create(store.LedgerPath);
        var active = store.Save(StoreFolder.Set(1));
        store.Activate(active);
        RetentionReport report = null!;
        for (var i = 0; i < 300; i++)
        {
            // Of noise, so that a segment of rows is about as large as the rows.
            ledger.Append(new EditEntry
            {
                Id = $"edit-{i}",
                Kind = EditKind.Edit,
                Reason = Noise(i, 60_000),
                Delta = new DeltaRecord(20_000, store.Put(StoreItem.Delta, Convert.FromHexString(Noise(i, 40_000)))),
                At = DateTimeOffset.UnixEpoch,
            });
            report = StoreUpkeep.Run(store, ledger, []);
        }

        var check = ledger.Verify();
        Assert.True(check.IsIntact, check.Message);
        Assert.True(report.IsWithinBudget, $"{report.BytesAfter} bytes are left.");
        Assert.InRange(check.ExpiredRows, 1, 298);
        Assert.Equal(300, check.ExpiredRows + ledger.Read().Count());
        Assert.NotNull(store.TryGet(StoreItem.Set, active));
        Assert.True(Directory.GetFiles(Path.Combine(_folder.Path, "deltas")).Length < ledger.Read().Count());
    }

    [Fact]
    public void RowsOutliveEverythingThatCanBeDroppedBeforeThem()
    {
        using var store = _folder.Open(new StoreOptions { MaxBytes = Budget });
        using var ledger = EditLedger.Create(store.LedgerPath);
        for (var i = 0; i < 8; i++)
        {
            Append(ledger, i);
            store.Put(StoreItem.Delta, Convert.FromHexString(Noise(i, 4_000_000)));
        }

        ledger.Rotate(0);

        var report = StoreUpkeep.Run(store, ledger, []);

        Assert.True(report.IsWithinBudget);
        Assert.Contains(report.Dropped, dropped => dropped.Item == StoreItem.Delta);
        Assert.Equal(8, ledger.Read().Count());
    }

    [Fact]
    public void WhereThatIsNotEnoughNoRowGoes()
    {
        using var store = _folder.Open(new StoreOptions { MaxBytes = Budget });
        using var ledger = EditLedger.Create(store.LedgerPath);
        Append(ledger, 0);
        Append(ledger, 1);
        ledger.Rotate(0);
        File.WriteAllBytes(_folder["memory.bin"], new byte[Budget]);

        Assert.False(StoreUpkeep.Run(store, ledger, []).IsWithinBudget);

        Assert.Equal(2, ledger.Read().Count());
    }

    private static void Append(EditLedger ledger, int number) => ledger.Append(new EditEntry
    {
        Id = $"edit-{number}",
        Kind = EditKind.Edit,
        Reason = "because",
        At = DateTimeOffset.UnixEpoch,
    });

    private static string Noise(int seed, int digits)
    {
        var bytes = new byte[digits / 2];
        new Random(seed).NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
