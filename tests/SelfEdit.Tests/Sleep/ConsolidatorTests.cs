using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit.Tests;

public sealed class ConsolidatorTests : IDisposable
{
    private static readonly LearnOptions _options = BaselineFixture.Learn;

    private readonly StoreFolder _folder = new();
    private readonly ModelWeights _weights = BaselineFixture.Weights();
    private readonly AdapterStore _store;
    private readonly EditLedger _ledger;

    public ConsolidatorTests()
    {
        _store = AdapterStore.Open(_folder.Path, _weights.Sha256);
        _ledger = EditLedger.Create(_store.LedgerPath);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ARehearsalThatGainsIsKeptAndReplaysBitForBit()
    {
        var before = Prepare();

        var report = Consolidate();

        Assert.True(report.Verdict == EditVerdict.Kept, report.Words);
        Assert.True(report.LossAfter < report.LossBefore);
        Assert.InRange(report.Bytes, 1, 64 << 10);
        Assert.Equal(before, report.SetBefore);
        Assert.Equal(report.SetAfter, _store.Manifest.Active);
        AssertRow(EditVerdict.Kept, report.SetAfter);
        var replay = new Replayer(_store, _weights, _options).Run(_ledger);
        Assert.Equal((1, 1), (replay.Replayed, replay.Matching));
        Assert.Equal(report.SetAfter, replay.FinalSha256);
    }

    [Fact]
    public void ARehearsalThatHarmsLeavesTheSetInUseBitForBit()
    {
        var quick = new PatchOptions { HeadRate = 0.1f, TowerRate = 0.02f, TrustRadius = 900 };
        Prepare();
        for (var night = 0; night < 3; night++)
        {
            Consolidate(quick);
        }

        var before = _store.Manifest.Active!;
        var bytes = _store.LoadActive().ToBytes();
        MemoryFile.Write(_store, Snapshots.Misleading(before, heldBack: 20));
        var report = Consolidate(quick);

        Assert.True(report.Verdict == EditVerdict.Reverted, report.Words);
        Assert.Equal(before, _store.Manifest.Active);
        Assert.Equal(bytes, _store.LoadActive().ToBytes());
        AssertRow(EditVerdict.Reverted, before);
    }

    [Fact]
    public void TheMemoryGoesWithTheSetThatWasKept()
    {
        Prepare();
        var report = Consolidate();

        var memory = MemoryFile.Read(_store)!;
        Assert.Equal((report.SetAfter, report.SetAfter), (memory.ActiveSha256, memory.SettledSha256));
        Assert.Equal(report.Steps, memory.States["class/traffic-cone"].Steps);
    }

    [Fact]
    public void WithoutEnoughHeldBackNothingIsJudged()
    {
        var before = Prepare(heldBack: 5);

        Assert.Equal(EditVerdict.Waiting, Consolidate().Verdict);
        Assert.Equal(before, _store.Manifest.Active);
    }

    [Fact]
    public void AChangedFrozenCoreStopsIt()
    {
        var before = Prepare();
        _weights.Values["head.cls_preds.0.bias"][0] += 1;

        Assert.Equal(EditVerdict.Stopped, Consolidate().Verdict);
        Assert.Equal(before, _store.Manifest.Active);
    }

    [Fact]
    public void WhatAnOperatorTookBackIsNotRehearsed()
    {
        var before = Prepare();
        MemoryFile.Write(_store, Snapshots.Of(new string('c', 64), objects: 20, heldBack: 20));
        _ledger.Append(new EditEntry
        {
            Id = "revert-1",
            Kind = EditKind.Revert,
            Reason = "Went back.",
            AdaptersSha256Before = new string('c', 64),
            AdaptersSha256After = before,
            At = DateTimeOffset.UnixEpoch,
        });

        var report = Consolidate();

        Assert.Equal(EditVerdict.Stopped, report.Verdict);
        Assert.Equal(before, _store.Manifest.Active);
    }

    [Fact]
    public void AStoreWithoutMemorySaysSo() => Assert.Throws<StoreException>(() => Consolidate());

    private ConsolidationReport Consolidate(PatchOptions? patch = null) => new Consolidator(
        _store, _ledger, _weights, _options with { Patch = patch ?? _options.Patch }).Run();

    private void AssertRow(EditVerdict verdict, string activeAfter)
    {
        var row = _ledger.Read().Last().Entry;
        Assert.Equal((EditKind.Consolidate, verdict), (row.Kind, row.Verdict));
        Assert.Equal(activeAfter, row.AdaptersSha256After);
        Assert.Equal(_weights.Sha256, row.AnchorSha256After);
        Assert.True(_ledger.Verify().IsIntact);
    }

    private string Prepare(int heldBack = 20)
    {
        var learner = new ClassZoneLearner(_options, _weights);
        var set = DeltaCodec.Encode(
            AdapterSet.Empty(_weights.Sha256), learner.ToArrays(learner.State.Mean), learner.Start).Set;
        _store.Save(set);
        _store.Activate(set.Sha256);
        MemoryFile.Write(_store, Snapshots.Of(set.Sha256, objects: 20, heldBack));
        return set.Sha256;
    }
}
