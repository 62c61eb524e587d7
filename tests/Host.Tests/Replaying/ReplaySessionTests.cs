using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Host.Agent;
using DroneSeal.Host.Benching;
using DroneSeal.Host.Replaying;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Recording;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Tests.Replaying;

/// <summary>A flight of six frames: three with all adapters off, three with a branch that sees what the
/// frozen objectness sees.</summary>
public sealed class ReplaySessionTests : IDisposable
{
    private static readonly ModelWeights _weights =
        ModelWeights.Load(Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors"));

    private readonly string _folder = Directory.CreateTempSubdirectory("droneseal-").FullName;

    private string Ring => Path.Combine(_folder, "ring");

    private string Store => Path.Combine(_folder, "store");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WithTheSetsOfTheFlightEveryFrameIsAsRecordedBitForBit()
    {
        Record();

        var result = Replay("on");

        Assert.Equal((6, 6, 6), (result.FrameCount, result.Comparable, result.Identical));
        Assert.Equal(3, result.FramesThatDiffer);
        Assert.True(result.Appeared > 0);
        Assert.All(result.Frames, frame =>
            Assert.Equal(frame.ActiveSet.Length == 0, frame.Changes.Count == 0));
        Assert.Equal((0, 3f), (result.DamagedBytes, result.Frames[3].Pose!.North));
        Assert.True(result.With.ObstaclesTold >= result.Without.ObstaclesTold);
    }

    [Fact]
    public void WithAllAdaptersOffItIsHeldAgainstWhatWasRecorded()
    {
        Record();

        var result = Replay("off");

        Assert.Equal((3, 3), (result.Comparable, result.Identical));
        Assert.Equal(("all adapters off", "as recorded"), (result.Without.Name, result.With.Name));
        Assert.Equal(3, result.FramesThatDiffer);
    }

    [Theory]
    [InlineData(EditVerdict.Kept)]
    [InlineData(EditVerdict.Reverted)]
    public void OneEditIsTriedWithoutAndWithWhetherItWasKeptOrNot(EditVerdict verdict)
    {
        Record();
        Write(verdict);

        var result = Replay("edit-1");

        Assert.Equal(("without edit edit-1", "with edit edit-1"), (result.Without.Name, result.With.Name));
        Assert.Equal(6, result.FramesThatDiffer);
        Assert.Throws<HostException>(() => Replay("edit-2"));
    }

    [Fact]
    public void ACandidateThatWasNotKeptIsMadeOfItsDifferenceAndFoundByItsNumber()
    {
        Record();
        using (var store = AdapterStore.Open(Store, _weights.Sha256))
        using (var ledger = EditLedger.Create(store.LedgerPath))
        {
            var before = FreshBranch.Of(_weights);
            const string Name = "class/bench/logit.0.bias";
            var changed = new Dictionary<string, AdapterArray> { [Name] = new([1], [9f]) };
            var encoded = DeltaCodec.Encode(before, changed);
            var id = $"edit-00003-{_weights.Sha256[..8]}";
            ledger.Append(Entry(id, EditVerdict.Reverted, store.Save(before)) with
            {
                CandidateSha256 = encoded.Set.Sha256,
                Delta = new DeltaRecord(encoded.Bytes.Length, store.Put(StoreItem.Delta, encoded.Bytes)),
            });
        }

        var result = Replay("3");

        Assert.Equal("with edit 3", result.With.Name);
        Assert.Equal(6, result.FramesThatDiffer);
    }

    [Fact]
    public void TrueObstaclesAreCountedInBothArms()
    {
        Record();

        var result = Replay("on");

        var thing = Assert.Single(result.Obstacles);
        Assert.Equal((6, "elephant", 4.5f), (thing.Frames, thing.ClassName, thing.NearestMeters));
        Assert.Equal(1, result.Without.Missed + result.Without.Misnamed);
    }

    [Fact]
    public void OtherWeightsThanTheFlightsAreRefused()
    {
        Record();
        var other = Path.Combine(AppContext.BaseDirectory, "models", "yolox-nano.safetensors");
        var request =
            new ReplayRequest { Flight = Ring, Weights = new FileInfo(File.Exists(other) ? other : "none") };

        Assert.Throws<HostException>(() => new ReplaySession(request));
    }

    [Fact]
    public void AsACameraItGivesTheFramesWithTheirPosesAtTheirPace()
    {
        Record();
        var now = TimeSpan.FromSeconds(5);
        using var camera = new ReplayCamera(Ring, () => now);
        var frame = new Frame();

        Assert.True(camera.TryNext(frame));
        now += TimeSpan.FromSeconds(1);
        Assert.True(camera.TryNext(frame));

        Assert.Equal((1L, 1f), (frame.Id.Value, camera.Pose!.Value.PositionNed.X));
    }

    private ReplayResult Replay(string edits)
    {
        var request = new ReplayRequest { Flight = Ring, Edits = edits, Store = new DirectoryInfo(Store) };
        using var session = new ReplaySession(request);
        return session.Run();
    }

    private void Record()
    {
        using var detector = new Detector(_weights, TrunkChoice.Create(_weights, "cpu", 1));
        var frame = GoldenFrame.Load();
        var tracker = new ObstacleTracker(PinholeCamera.FromFieldOfView(frame.Width, frame.Height, 1.3f));
        var (released, active, batch) = (new DetectionList(), new DetectionList(), new ObstacleBatch());
        var options = new RecordingOptions
        {
            Flight = RecordingFolders.NewFlight(Ring),
            IsLossless = true,
            LeastFreeBytes = 0,
        };
        using var recorder = new FrameRecorder(options, Flight());
        for (var i = 0; i < 6; i++)
        {
            if (i == 3)
            {
                detector.Swap(FreshBranch.Of(_weights));
            }

            (frame.Id, frame.CapturedAt) = (new FrameId(i), TimeSpan.FromMilliseconds(100 * i));
            var state = new VehicleState(
                frame.CapturedAt, new Vector3(i, 0, -3), new Vector3(10, 0, 0), 0, 0, 0, 0);
            detector.DetectBoth(frame, released, active);
            tracker.SetClassNames(detector.Released.ClassNames, detector.Active.ClassNames);
            tracker.Observe(frame, state, released, active, batch);
            recorder.OfferAndWait(new FrameFacts(
                frame, state, detector.Released, released, detector.Active, active, batch, tracker.ClassNames)
            {
                Truth = [new RecordedThing(7, "elephant", new PixelBox(1, 1, 3, 3), true, 4.5f)],
            });
        }
    }

    private static RecordedFlight Flight()
    {
        var usual = new DetectorOptions();
        return new RecordedFlight
        {
            Weights = Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors"),
            WeightsSha256 = _weights.Sha256,
            MinScore = usual.MinScore,
            MinNovelScore = usual.MinNovelScore,
            HorizontalRadians = 1.3f,
            IsLossless = true,
        };
    }

    private void Write(EditVerdict verdict)
    {
        using var store = AdapterStore.Open(Store, _weights.Sha256);
        using var ledger = EditLedger.Create(store.LedgerPath);
        var (before, after) = (
            AdapterSet.Empty(_weights.Sha256).Sha256, store.Save(FreshBranch.Of(_weights)));
        ledger.Append(Entry("edit-1", verdict, before) with
        {
            AdaptersSha256After = verdict == EditVerdict.Kept ? after : before,
            CandidateSha256 = after,
        });
    }

    private static EditEntry Entry(string id, EditVerdict verdict, string before) => new()
    {
        Id = id,
        Kind = EditKind.Edit,
        Verdict = verdict,
        Reason = "a test",
        AdaptersSha256Before = before,
        AdaptersSha256After = before,
        At = DateTimeOffset.UnixEpoch,
    };
}
