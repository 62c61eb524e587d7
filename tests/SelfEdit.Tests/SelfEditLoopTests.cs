using DroneSeal.Ledger;
using OpenCvSharp;

namespace DroneSeal.SelfEdit.Tests;

public sealed class SelfEditLoopTests : IDisposable
{
    private const int MostBytesOfAnEdit = 64 << 10;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhenTheFrozenCoreChangesTheEditIsRefused()
    {
        using var fixture = new LoopFixture(_folder);
        fixture.See(0, 2);
        var active = fixture.Loop.Active;
        fixture.Weights.Values["head.cls_preds.0.bias"][0] += 1;
        fixture.See(2, 4);

        Assert.Equal(EditVerdict.Stopped, fixture.Outcomes[^1].Verdict);
        Assert.Same(active, fixture.Loop.Active);
        Assert.Equal(EditKind.Refusal, fixture.Ledger.Read().Last().Entry.Kind);
        Assert.NotEqual(fixture.Loop.Report.AnchorSha256Before, fixture.Loop.Report.AnchorSha256After);
    }

    [Fact]
    public void TheReportedAnchorIsTheHashThatNamesTheWeights()
    {
        using var fixture = new LoopFixture(_folder);
        fixture.See(0, 3);

        Assert.Equal(fixture.Weights.Sha256, fixture.Loop.Report.AnchorSha256Before);
        Assert.Equal(fixture.Weights.Sha256, fixture.Loop.Report.AnchorSha256After);
    }

    [Fact]
    public void EveryTaughtObjectLeavesASmallCropInTheStore()
    {
        using var fixture = new LoopFixture(_folder);
        fixture.See(0, 3);

        var objects = fixture.Ledger.Read().SelectMany(row => row.Entry.MiniTasks).Where(task => task.Corrected == "object").ToList();
        Assert.NotEmpty(objects);
        Assert.All(objects, task =>
        {
            var bytes = fixture.Store.TryGet(StoreItem.Crop, task.CropSha256!);
            using var crop = Cv2.ImDecode(bytes!, ImreadModes.Color);
            Assert.InRange(crop.Width, 24, 96);
            Assert.InRange(crop.Height, 32, 96);
        });
    }

    [Fact]
    public void NoEditIsLargerThanSixtyFourKibibytes()
    {
        using var fixture = new LoopFixture(_folder);
        fixture.See(0, 6);

        Assert.NotEmpty(fixture.Outcomes);
        Assert.All(fixture.Outcomes, outcome => Assert.InRange(outcome.Bytes, 1, MostBytesOfAnEdit));
        Assert.All(
            fixture.Ledger.Read().Select(row => row.Entry.Delta).OfType<DeltaRecord>(),
            delta => Assert.InRange(delta.Bytes, 1, MostBytesOfAnEdit));
    }

    [Fact]
    public void AnEditThatIsTakenBackLeavesTheSetInUseBitForBit()
    {
        using var fixture = new LoopFixture(_folder, BaselineFixture.Learn);
        var before = fixture.Loop.Active.ToBytes();
        var reverted = 0;
        fixture.Loop.Edited = outcome =>
        {
            reverted += outcome.Verdict == EditVerdict.Reverted ? 1 : 0;
            Assert.True(outcome.Verdict == EditVerdict.Kept || before.AsSpan().SequenceEqual(fixture.Loop.Active.ToBytes()));
            before = fixture.Loop.Active.ToBytes();
        };
        fixture.See(0, 60);

        Assert.True(reverted > 0, "No edit was taken back: the test shows nothing.");
        Assert.Equal(before, fixture.Store.LoadActive().ToBytes());
    }

    [Fact]
    public void TheNextRunGoesOnFromTheSetInUseAndItsMemoryAndStillReplays()
    {
        string active;
        using (var first = new LoopFixture(_folder))
        {
            first.See(0, 4);
            first.Loop.SaveMemory();
            active = first.Loop.Active.Sha256;
        }

        using var second = new LoopFixture(_folder);
        Assert.Equal(active, second.Loop.Active.Sha256);
        Assert.True(second.Loop.Report.MemoryBytes > 0);
        second.See(4, 4);

        Assert.NotEqual(active, second.Loop.Active.Sha256);
        var report = new Replayer(second.Store, second.Weights, LoopFixture.Ungated).Run(second.Ledger);
        Assert.True(report.IsExact, report.Words);
        Assert.Equal(0, report.Expired);
        Assert.Equal(second.Loop.Active.Sha256, report.FinalSha256);
    }

    [Fact]
    public void WhatAnOperatorTookBackIsNotTaughtAgainByTheMemoryOfARunThatWasKilled()
    {
        string active;
        using (var first = new LoopFixture(_folder))
        {
            first.See(0, 4);
            first.Loop.SaveMemory();
            active = first.Loop.Active.Sha256;

            first.Ledger.Append(new EditEntry
            {
                Id = "revert-1",
                Kind = EditKind.Revert,
                Zone = "",
                Reason = "Went back to no adapters.",
                AnchorSha256Before = first.Weights.Sha256,
                AnchorSha256After = first.Weights.Sha256,
                AdaptersSha256Before = active,
                AdaptersSha256After = "",
                At = DateTimeOffset.UnixEpoch,
            });
            first.Store.Activate(null);
        }

        using var second = new LoopFixture(_folder);

        Assert.Contains("took edits back", second.Loop.Resumed, StringComparison.Ordinal);
        Assert.True(second.Loop.Active.IsEmpty);
        Assert.Contains(" 0 mini-tasks", Remembered(second), StringComparison.Ordinal);
    }

    [Fact]
    public void GoingBackIsInTheMemoryAtOnce()
    {
        using (var first = new LoopFixture(_folder))
        {
            first.See(0, 4);
            first.Loop.SaveMemory();
            first.Store.Activate(null);
            first.Loop.GoBack(first.Store.LoadActive());
        }

        using var second = new LoopFixture(_folder);

        Assert.Contains("goes on from no adapters with 0 mini-tasks", second.Loop.Resumed, StringComparison.Ordinal);
    }

    [Fact]
    public void ARunThatWasKilledIsGoneOnFromWithoutItsMemory()
    {
        using (var first = new LoopFixture(_folder))
        {
            first.See(0, 4);
        }

        using var second = new LoopFixture(_folder);
        second.See(4, 3);

        Assert.Contains("did not end", second.Loop.Resumed, StringComparison.Ordinal);
        Assert.True(new Replayer(second.Store, second.Weights, LoopFixture.Ungated).Run(second.Ledger).IsExact);
        Assert.True(second.Ledger.Verify().IsIntact);
    }

    [Fact]
    public void AKeptSetIsNamedInTheManifestBeforeItsRowSoThatAKillInBetweenIsMended()
    {
        var announced = new List<string?>();
        var clock = new WatchedTime(() => announced.Add(Manifest().Trial));
        string active;
        using (var first = new LoopFixture(_folder.Path, time: clock))
        {
            first.See(0, 4);
            active = first.Loop.Active.Sha256;
            Assert.Contains(active, announced);

            // As a kill right after the last row leaves it.
            first.Store.Activate(first.Store.Manifest.Previous);
            first.Store.SetTrial(active);
        }

        using var second = new LoopFixture(_folder);

        Assert.Equal((active, active), (second.Loop.Active.Sha256, second.Store.Manifest.Active));
        Assert.Contains("ended in between", second.Loop.Resumed, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedMemoryIsPutOutOfTheWayAndLearningGoesOnFromTheSetInUse()
    {
        string active;
        using (var first = new LoopFixture(_folder))
        {
            first.See(0, 2);
            first.Loop.SaveMemory();
            active = first.Loop.Active.Sha256;
        }

        File.WriteAllText(_folder["memory.bin"], "half");
        using var second = new LoopFixture(_folder);

        Assert.Equal(active, second.Loop.Active.Sha256);
        Assert.Contains("was damaged", second.Loop.Resumed, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["memory.bin.damaged"]));
    }

    [Fact]
    public void AnchorsThatAShortFirstRunLeftOutAreGatheredByTheNext()
    {
        using (var first = new LoopFixture(_folder))
        {
            first.See(0, 2);
            first.Loop.SaveMemory();
        }

        using var second = new LoopFixture(_folder);
        second.See(2, 3);
        second.Loop.SaveMemory();

        Assert.Equal(5, MemoryFile.Read(second.Store)!.Anchors.Count);
    }

    // What a third run finds when the second ends in good order.
    private string Remembered(LoopFixture second)
    {
        second.Loop.SaveMemory();
        second.Dispose();
        using var third = new LoopFixture(_folder);
        return third.Loop.Resumed!;
    }

    private StoreManifest Manifest()
    {
        using var store = AdapterStore.OpenReadOnly(_folder.Path);
        return store.Manifest;
    }

    private sealed class WatchedTime(Action asked) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            asked();
            return base.GetUtcNow();
        }
    }
}
