using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit.Tests;

public sealed class AdapterStoreTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ANewStoreHasAllAdaptersOff()
    {
        using var store = _folder.Open();

        Assert.True(store.LoadActive().IsEmpty);
        Assert.Equal(0, store.Manifest.Generation);
    }

    [Fact]
    public void ASavedSetIsLoadedBitForBit()
    {
        using var store = _folder.Open();

        var hash = store.Save(StoreFolder.Set(1));

        Assert.Equal(StoreFolder.Set(1).Sha256, hash);
        Assert.Equal(StoreFolder.Set(1).ToBytes(), store.Load(hash).ToBytes());
    }

    [Fact]
    public void RevertPutsThePreviousSetBackBitForBit()
    {
        using var store = _folder.Open();
        var (first, second) = (store.Save(StoreFolder.Set(1)), store.Save(StoreFolder.Set(2)));
        store.Activate(first);
        store.Activate(second);

        store.Activate(store.Manifest.Previous);

        Assert.Equal((first, second), (store.Manifest.Active, store.Manifest.Previous));
        Assert.Equal(StoreFolder.Set(1).ToBytes(), store.LoadActive().ToBytes());
    }

    [Fact]
    public void WhatWasActivatedAndReleasedIsThereAfterReopening()
    {
        using (var store = _folder.Open())
        {
            store.Activate(store.Save(StoreFolder.Set(1)));
            store.Release();
            store.SetTrial(store.Save(StoreFolder.Set(2)));
        }

        using var again = _folder.Open();
        Assert.Equal(StoreFolder.Set(1).Sha256, again.LoadActive().Sha256);
        Assert.Equal(StoreFolder.Set(1).Sha256, again.LoadReleased().Sha256);
        Assert.Equal(StoreFolder.Set(2).Sha256, again.Manifest.Trial);
        Assert.Equal(3, again.Manifest.Generation);
    }

    [Fact]
    public void ASetThatIsNotThereCannotBeActivated()
    {
        using var store = _folder.Open();

        Assert.Throws<StoreException>(() => store.Activate(StoreFolder.Set(1).Sha256));
        Assert.Null(store.Manifest.Active);
    }

    [Fact]
    public void OtherWeightsThanTheStoresAreRefused()
    {
        _folder.Open().Dispose();

        var fault = Assert.Throws<StoreException>(() => AdapterStore.Open(_folder.Path, new string('b', 64)));

        Assert.Contains("frozen core", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondLearnerIsKeptOutAndToldWhoIsIn()
    {
        using var store = _folder.Open();

        var fault = Assert.Throws<StoreException>(() => _folder.Open());

        Assert.Contains($"process {Environment.ProcessId}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AReaderMayLookBesideALearnerButNotWrite()
    {
        using var store = _folder.Open();
        using var reader = AdapterStore.OpenReadOnly(_folder.Path);
        store.Activate(store.Save(StoreFolder.Set(1)));

        reader.Reload();

        Assert.Equal(StoreFolder.Set(1).Sha256, reader.LoadActive().Sha256);
        Assert.Throws<StoreException>(() => reader.Save(StoreFolder.Set(2)));
        Assert.Throws<StoreException>(() => reader.Activate(null));
    }

    [Fact]
    public void AFolderWithoutAStoreIsToldInOneSentence()
    {
        var fault = Assert.Throws<StoreException>(() => AdapterStore.OpenReadOnly(_folder["none"]));

        Assert.Contains("There is no store", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASetCutAtAnyByteIsRefusedAndSavingItAgainMendsIt()
    {
        using var store = _folder.Open();
        var hash = store.Save(StoreFolder.Set(1));
        var path = store.PathOf(StoreItem.Set, hash);
        var bytes = File.ReadAllBytes(path);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Throws<StoreException>(() => store.Load(hash));
        }

        store.Save(StoreFolder.Set(1));

        Assert.Equal(bytes, store.Load(hash).ToBytes());
    }

    [Fact]
    public void AManifestCutAtAnyByteOpensAsTheOneBeforeAndSaysSo()
    {
        using (var store = _folder.Open())
        {
            store.Activate(store.Save(StoreFolder.Set(1)));
            store.Activate(store.Save(StoreFolder.Set(2)));
        }

        var path = _folder["manifest.json"];
        var bytes = File.ReadAllBytes(path);
        for (var length = 0; length < bytes.Length - 1; length++)
        {
            File.WriteAllBytes(path, bytes[..length]);
            using var store = _folder.Open();
            Assert.NotNull(store.Recovered);
            Assert.Equal(StoreFolder.Set(1).Sha256, store.LoadActive().Sha256);
        }
    }

    [Fact]
    public void AManifestWithAnyBitFlippedIsNeverTakenForAnotherManifest()
    {
        using (var store = _folder.Open())
        {
            store.Activate(store.Save(StoreFolder.Set(1)));
            store.Activate(store.Save(StoreFolder.Set(2)));
        }

        var path = _folder["manifest.json"];
        var bytes = File.ReadAllBytes(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[i] ^= 1;
            File.WriteAllBytes(path, flipped);
            using var store = AdapterStore.OpenReadOnly(_folder.Path);
            var expected = store.Recovered is null ? StoreFolder.Set(2) : StoreFolder.Set(1);
            Assert.Equal(expected.Sha256, store.Manifest.Active);
        }
    }

    [Fact]
    public void WithBothManifestsDamagedTheStoreIsDamaged()
    {
        using (var store = _folder.Open())
        {
            store.Activate(store.Save(StoreFolder.Set(1)));
        }

        File.WriteAllText(_folder["manifest.json"], "{");
        File.WriteAllText(_folder["manifest.previous.json"], "");

        Assert.Throws<StoreException>(() => _folder.Open());
    }

    [Fact]
    public void WhatAKilledWriterLeftIsSweptAway()
    {
        using (var store = _folder.Open())
        {
            store.Save(StoreFolder.Set(1));
        }

        var rubbish = Path.Combine(_folder.Path, "sets", "x.safetensors.7-7" + DurableFile.TemporarySuffix);
        File.WriteAllText(rubbish, "half");
        _folder.Open().Dispose();

        Assert.False(File.Exists(rubbish));
    }

    [Theory]
    [InlineData(StoreItem.Crop)]
    [InlineData(StoreItem.Input)]
    public void WhatLostPowerHasDamagedOfInputsAndCropsCountsAsDroppedAndIsMendedByPuttingItAgain(StoreItem item)
    {
        using var store = _folder.Open();
        byte[] bytes = [1, 2, 3];
        var hash = store.Put(item, bytes);

        Assert.Equal(bytes, store.TryGet(item, hash));
        Assert.Null(store.TryGet(item, new string('0', 64)));
        foreach (var damaged in new byte[][] { [], [1, 2], [0, 0, 0] })
        {
            File.WriteAllBytes(store.PathOf(item, hash), damaged);
            Assert.Null(store.TryGet(item, hash));
        }

        store.Put(item, bytes);
        Assert.Equal(bytes, store.TryGet(item, hash));
    }

    [Fact]
    public void ADamagedDifferenceIsNoticed()
    {
        using var store = _folder.Open();
        var hash = store.Put(StoreItem.Delta, [1, 2, 3]);

        File.WriteAllBytes(store.PathOf(StoreItem.Delta, hash), [1, 2, 4]);

        Assert.Throws<StoreException>(() => store.TryGet(StoreItem.Delta, hash));
    }

    [Fact]
    public void RetentionDropsInputsFirstAndKeepsSetsInUse()
    {
        using var store = _folder.Open(new StoreOptions { MaxBytes = 1 << 20 });
        var active = store.Save(StoreFolder.Set(1, 100_000));
        store.Activate(active);
        var old = store.Save(StoreFolder.Set(2, 100_000));
        var delta = store.Put(StoreItem.Delta, [9]);
        var crop = store.Put(StoreItem.Crop, [8]);
        var inputs = Enumerable.Range(0, 4).Select(i =>
            store.Put(StoreItem.Input, new byte[100_000 + i])).ToList();

        var report = store.Retain();

        Assert.True(report.IsWithinBudget);
        Assert.All(report.Dropped, dropped => Assert.Equal(StoreItem.Input, dropped.Item));
        Assert.InRange(report.BytesAfter, 1, 1 << 20);
        Assert.NotNull(store.TryGet(StoreItem.Crop, crop));
        Assert.NotNull(store.TryGet(StoreItem.Delta, delta));
        Assert.NotNull(store.TryGet(StoreItem.Set, old));
        Assert.Contains(inputs, input => store.TryGet(StoreItem.Input, input) is null);
    }

    [Fact]
    public void WhereSetsInUseAloneAreTooLargeRetentionSaysSo()
    {
        using var store = _folder.Open(new StoreOptions { MaxBytes = 1 << 20 });
        store.Activate(store.Save(StoreFolder.Set(1, 300_000)));
        store.Save(StoreFolder.Set(2, 300_000));

        var report = store.Retain();

        Assert.False(report.IsWithinBudget);
        Assert.Single(report.Dropped);
        Assert.Equal(StoreFolder.Set(1, 300_000).Sha256, store.LoadActive().Sha256);
    }

    [Fact]
    public void TheLedgerAndWhatIsServedOfItCountToo()
    {
        using var store = _folder.Open(new StoreOptions { MaxBytes = 1 << 20 });
        var ground = Directory.CreateDirectory(_folder["ground"]);
        File.WriteAllBytes(Path.Combine(ground.FullName, "transcript"), new byte[600_000]);
        File.WriteAllBytes(store.LedgerPath, new byte[600_000]);

        Assert.False(store.Retain().IsWithinBudget);
    }
}
