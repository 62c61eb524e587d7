using DroneSeal.Host.Agent;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Tests.Agent;

public sealed class SetHealerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WithoutAStoreTheBaseModelFlies() =>
        Assert.Equal("base", SetHealer.Choose(Store, AdapterSets.Anchor).Source);

    [Fact]
    public void TheActiveSetIsUsedWhereNothingIsWrong()
    {
        var sets = AdapterSets.Fill(Store, 1, 2);

        var choice = SetHealer.Choose(Store, AdapterSets.Anchor);

        Assert.Equal((sets[1], "active"), (choice.Sha256, choice.Source));
        Assert.Empty(choice.Remarks);
    }

    [Fact]
    public void ASetThatTookTheProcessDownTwiceIsSetAsideAndThePreviousOneUsed()
    {
        var sets = AdapterSets.Fill(Store, 1, 2);
        Assert.True(Begin(sets[1])); // and vision died
        Assert.False(SetHealer.MustHeal(Store, out _));
        Assert.True(Begin(sets[1])); // and died again

        Assert.True(SetHealer.MustHeal(Store, out _));
        var choice = SetHealer.Choose(Store, AdapterSets.Anchor);

        Assert.Equal((sets[0], "previous"), (choice.Sha256, choice.Source));
        Assert.True(SetTrialBook.Open(Store).IsAside(sets[1]));
        Assert.Equal(sets[0], Active());
        Assert.False(Begin(sets[1]));
    }

    [Fact]
    public void WithNoneLeftTheBaseModelFlies()
    {
        foreach (var sha256 in AdapterSets.Fill(Store, 1, 2))
        {
            SetTrialBook.Open(Store).SetAside(sha256, "for the test");
        }

        var choice = SetHealer.Choose(Store, AdapterSets.Anchor);

        Assert.Equal((null, "base"), (choice.Sha256, choice.Source));
        Assert.Null(Active());
    }

    [Fact]
    public void ASetThatDidWellBetweenTwoCrashesIsNotSetAside()
    {
        var sets = AdapterSets.Fill(Store, 1, 2);
        Begin(sets[1]);
        SetTrialBook.Open(Store).NoteGood(sets[1]);
        Begin(sets[1]);

        Assert.Equal("active", SetHealer.Choose(Store, AdapterSets.Anchor).Source);
    }

    [Fact]
    public void ASetThatFailsItsTestTwiceIsSetAside()
    {
        var sha256 = AdapterSets.Fill(Store, 1)[0];
        for (var i = 0; i < 2; i++)
        {
            Assert.True(Begin(sha256));
            SetTrialBook.Open(Store).NoteFailed(sha256, "its answers are no numbers");
        }

        Assert.True(SetTrialBook.Open(Store).IsAside(sha256));
        Assert.Equal("base", SetHealer.Choose(Store, AdapterSets.Anchor).Source);
    }

    [Fact]
    public void AnActiveSetCutAtAnyByteGivesWayToThePreviousOne()
    {
        var sets = AdapterSets.Fill(Store, 1, 2);
        var path = Path.Combine(Store, "sets", sets[1] + ".safetensors");
        var whole = File.ReadAllBytes(path);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);

            var choice = SetHealer.Choose(Store, AdapterSets.Anchor);

            Assert.Equal(sets[0], choice.Sha256);
            File.WriteAllBytes(path, whole);
            using var store = AdapterStore.Open(Store, AdapterSets.Anchor);
            store.Activate(sets[0]);
            store.Activate(sets[1]);
        }
    }

    [Fact]
    public void WhatAnOperatorTookBackDoesNotComeBackWhereTheSetBeforeItIsDamaged()
    {
        var sets = AdapterSets.Fill(Store, 1, 2);
        using (var store = AdapterStore.Open(Store, AdapterSets.Anchor))
        {
            using var ledger = EditLedger.Create(store.LedgerPath);
            SetChange.GoBack(store, ledger, sets[0], new EditEntry
            {
                Id = "revert-1",
                Kind = EditKind.Revert,
                Reason = "for the test",
                AdaptersSha256Before = sets[1],
                AdaptersSha256After = sets[0],
                At = DateTimeOffset.UnixEpoch,
            });
        }

        File.WriteAllText(Path.Combine(Store, "sets", sets[0] + ".safetensors"), "half");

        var choice = SetHealer.Choose(Store, AdapterSets.Anchor);

        Assert.Equal((null, "base"), (choice.Sha256, choice.Source));
        Assert.Null(Active());
    }

    [Fact]
    public void ABookCutAtAnyByteForgetsFailuresButNeverThrowsOrSetsAsideTheInnocent()
    {
        var sets = AdapterSets.Fill(Store, 1, 2);
        SetTrialBook.Open(Store).SetAside(sets[1], "for the test");
        var path = Path.Combine(Store, "trials.json");
        var whole = File.ReadAllBytes(path);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);

            Assert.Empty(SetTrialBook.Open(Store).Trials);
        }
    }

    [Fact]
    public void AStoreOfOtherWeightsIsPutOutOfTheWayAndNothingIsDeleted()
    {
        AdapterSets.Fill(Store, 1);
        var other = new string('b', 64);

        Assert.Equal("base", SetHealer.Choose(Store, other).Source);
        var aside = SetHealer.SetStoreAside(Store, other, DateTimeOffset.UnixEpoch);

        Assert.NotNull(aside);
        Assert.True(File.Exists(Path.Combine(aside, "manifest.json")));
        Assert.False(Directory.Exists(Store));
    }

    [Fact]
    public void AStoreWithBothManifestsDamagedIsPutOutOfTheWay()
    {
        AdapterSets.Fill(Store, 1);
        File.WriteAllText(Path.Combine(Store, "manifest.json"), "{");
        File.WriteAllText(Path.Combine(Store, "manifest.previous.json"), "{");

        Assert.NotNull(SetHealer.SetStoreAside(Store, AdapterSets.Anchor, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void AStoreThatIsInUseStaysWhereItIs()
    {
        AdapterSets.Fill(Store, 1);
        using var inUse = AdapterStore.Open(Store, AdapterSets.Anchor);

        Assert.Null(SetHealer.SetStoreAside(Store, new string('b', 64), DateTimeOffset.UnixEpoch));
        Assert.True(Directory.Exists(Store));
    }

    [Fact]
    public void AStoreWhoseWriterWasKilledAtAnyMomentCanFly()
    {
        var (code, output, _) =
            DroneSealProcess.Run("agent", "soak-store", "--folder", Store, "--kills", "4", "--seed", "7");

        Assert.Contains("4 writers killed, 0 stores that could not fly", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    private bool Begin(string sha256) => SetTrialBook.Open(Store).TryBegin(sha256);

    private string? Active()
    {
        using var store = AdapterStore.OpenReadOnly(Store);
        return store.Manifest.Active;
    }
}
