using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>A learner, or an operator's order, that is killed between the ledger's row and the
/// manifest.</summary>
public sealed class SetChangeTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly AdapterStore _store;
    private readonly EditLedger _ledger;
    private readonly string _first;
    private readonly string _second;

    public SetChangeTests()
    {
        _store = _folder.Open();
        _ledger = EditLedger.Create(_store.LedgerPath);
        (_first, _second) = (_store.Save(StoreFolder.Set(1)), _store.Save(StoreFolder.Set(2)));
        Append(EditKind.Edit, "", _first);
        _store.Activate(_first);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void AKilledChangeWithARowComesIntoUse()
    {
        SetChange.Announce(_store, _second);
        Append(EditKind.Edit, _first, _second);

        Assert.Contains("row 2", SetChange.Finish(_store, _ledger), StringComparison.Ordinal);

        Assert.Equal((_second, _first, null), (_store.Manifest.Active, _store.Manifest.Previous, _store.Manifest.Trial));
        Assert.Null(SetChange.Finish(_store, _ledger));
    }

    [Fact]
    public void AKilledChangeWithoutARowIsDropped()
    {
        SetChange.Announce(_store, _second);

        Assert.Null(SetChange.Finish(_store, _ledger));

        Assert.Equal((_first, null), (_store.Manifest.Active, _store.Manifest.Trial));
    }

    [Fact]
    public void AKilledChangeToADamagedSetLeavesTheSetInUseAndSaysSo()
    {
        SetChange.Announce(_store, _second);
        Append(EditKind.Edit, _first, _second);
        File.WriteAllText(_store.PathOf(StoreItem.Set, _second), "half");

        Assert.Contains("cannot be used", SetChange.Finish(_store, _ledger), StringComparison.Ordinal);

        Assert.Equal((_first, null), (_store.Manifest.Active, _store.Manifest.Trial));
    }

    [Fact]
    public void AKilledRevertTakesWhatWasReleasedBackToo()
    {
        _store.Release();
        SetChange.Announce(_store, null);
        Append(EditKind.Revert, _first, "");

        Assert.NotNull(SetChange.Finish(_store, _ledger));

        Assert.Equal((null, null), (_store.Manifest.Active, _store.Manifest.Released));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void GoingBackNeverReleasesWhatNobodyReleasedThoughTheRowsHaveExpired(bool isKilled)
    {
        _store.Release();
        Append(EditKind.Edit, _first, _second);
        _store.Activate(_second);
        var third = _store.Save(StoreFolder.Set(3));
        Append(EditKind.Edit, _second, third);
        _store.Activate(third);
        _ledger.Rotate(0);
        _ledger.Expire(long.MaxValue);
        Assert.Equal(2, _ledger.ExpiredRows);

        GoBack(third, _second, isKilled);

        Assert.Equal((_second, _first), (_store.Manifest.Active, _store.Manifest.Released));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NothingComesBackToWhatWasTakenBack(bool isKilled)
    {
        Append(EditKind.Edit, _first, _second);
        _store.Activate(_second);

        GoBack(_second, _first, isKilled);

        Assert.Equal((_first, null), (_store.Manifest.Active, _store.Manifest.Previous));
    }

    [Fact]
    public void ASetThatWasSetAsideSinceItsRowStaysAside()
    {
        Append(EditKind.Edit, _first, _second);
        _store.Activate(_second);
        _store.Activate(_first); // as the healer does, which writes no row

        Assert.Null(SetChange.Finish(_store, _ledger));

        Assert.Equal(_first, _store.Manifest.Active);
    }

    private void GoBack(string from, string to, bool isKilled)
    {
        if (!isKilled)
        {
            SetChange.GoBack(_store, _ledger, to, Row(EditKind.Revert, from, to));
            return;
        }

        SetChange.Announce(_store, to);
        Append(EditKind.Revert, from, to);
        Assert.NotNull(SetChange.Finish(_store, _ledger));
    }

    private void Append(EditKind kind, string before, string after) => _ledger.Append(Row(kind, before, after));

    private EditEntry Row(EditKind kind, string before, string after) => new()
    {
        Id = $"row-{_ledger.Head.Sequence + 1}",
        Kind = kind,
        Verdict = EditVerdict.Kept,
        Reason = "a test",
        AdaptersSha256Before = before,
        AdaptersSha256After = after,
        At = DateTimeOffset.UnixEpoch,
    };
}
