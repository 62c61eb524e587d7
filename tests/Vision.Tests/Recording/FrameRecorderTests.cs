using DroneSeal.Tests;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Vision.Tests.Recording;

public sealed class FrameRecorderTests : IDisposable
{

    private readonly RecordedScene _scene = new();
    private readonly FailingDisk _disk = new();

    public void Dispose()
    {
        _disk.Dispose();
        _scene.Dispose();
    }

    [Fact]
    public void WhileTheDiskHangsFramesAreLeftOutAndNobodyWaits()
    {
        _disk.MayWrite.Reset();
        var facts = RecordedScene.Facts(1, RecordedScene.Head());
        using (var recorder = new FrameRecorder(_scene.Options(), RecordedScene.Flight(), _disk))
        {
            var taken = Enumerable.Range(0, 50).Count(_ => recorder.Offer(facts));

            Assert.InRange(taken, 8, 9); // the queue's places, and the one at the disk
            Assert.Equal(50 - taken, recorder.Dropped);
            _disk.MayWrite.Set();
        }
    }

    [Fact]
    public void OnceWarmTheFramePathAllocatesNothing()
    {
        var facts = RecordedScene.Facts(1, RecordedScene.Head(), 640, 480);
        using var recorder = new FrameRecorder(_scene.Options(), RecordedScene.Flight());
        for (var i = 0; i < 40; i++)
        {
            recorder.OfferAndWait(facts);
        }

        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                recorder.Offer(facts);
            }
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void TheRingStaysWithinItsBytesAndWhatIsLeftCanBeRead()
    {
        var options = _scene.Options(segmentBytes: 30_000, maxBytes: 120_000);
        var older = RecordedScene.Record(options, Frames(60));
        var newer = RecordedScene.Record(
            options with { Flight = RecordingFolders.NewFlight(_scene.Ring) }, Frames(300));

        var bytes = new DirectoryInfo(_scene.Ring).EnumerateFiles("*", SearchOption.AllDirectories).Sum(
            file => file.Length);
        Assert.InRange(bytes, 60_000, 120_000 + 2000); // and the last frame of each segment
        Assert.False(Directory.Exists(older));
        var numbers = RecordedScene.Numbers(new RecordingReader(newer));
        Assert.Equal(Enumerable.Range(300 - numbers.Count, numbers.Count), numbers);
        Assert.InRange(numbers.Count, 40, 120);
    }

    [Fact]
    public void WhenRoomIsMadeWhatAPersonPutIntoTheRingStays()
    {
        var options = _scene.Options(segmentBytes: 30_000, maxBytes: 60_000);
        var older = RecordedScene.Record(options, Frames(60));
        string[] own =
        [
            Note("flight-plans"), Note("flight-2025-notes"), Note("flight-000000-notes"), Note(older),
        ];

        RecordedScene.Record(options with { Flight = RecordingFolders.NewFlight(_scene.Ring) }, Frames(100));

        Assert.Empty(RecordingFolders.Segments(older));
        Assert.All(own, note => Assert.True(File.Exists(note), note));
    }

    [Fact]
    public void WhenRoomIsMadeAnotherFlightThatIsBeingRecordedKeepsEverything()
    {
        var options = _scene.Options(segmentBytes: 30_000, maxBytes: 60_000);
        var fresh = RecordingFolders.NewFlight(_scene.Ring);
        using (var other = new RecordComposer(options, RecordedScene.Flight(), new RecordingDisk()))
        {
            for (var i = 0; i < 20; i++)
            {
                Write(other, i, TimeSpan.FromSeconds(1));
            }

            RecordedScene.Record(
                options with { Flight = RecordingFolders.NewFlight(_scene.Ring) }, Frames(100));
        }

        Assert.True(Directory.Exists(fresh));
        Assert.Equal(Enumerable.Range(0, 20), RecordedScene.Numbers(new RecordingReader(options.Flight)));
    }

    [Fact]
    public void WhenAFlightGoesItsStoreGoesToo()
    {
        var options = _scene.Options(segmentBytes: 30_000, maxBytes: 60_000);
        var older = RecordedScene.Record(options, Frames(60));
        Note(Path.Combine(older, "store"));

        RecordedScene.Record(options with { Flight = RecordingFolders.NewFlight(_scene.Ring) }, Frames(100));

        Assert.False(Directory.Exists(older));
    }

    [Fact]
    public void EverySegmentHoldsTheSetsThatItsFramesWereLookedAtWith()
    {
        var options = _scene.Options(segmentBytes: 400_000, maxBytes: 4_000_000);
        var (first, second) = (RecordedScene.Head(1), RecordedScene.Head(2));
        var flight = RecordedScene.Record(
            options, Enumerable.Range(0, 400).Select(i => RecordedScene.Facts(i, i < 150 ? first : second)));
        var segments = RecordingFolders.Segments(flight);
        Assert.True(segments.Count > 2);
        File.Delete(segments[0]);
        var reader = new RecordingReader(flight);
        var frame = new RecordedFrame();

        var sets = new HashSet<string>();
        while (reader.TryNext(frame))
        {
            sets.Add(reader.Set(frame.Tables.ActiveSet)!.Sha256);
        }

        Assert.Contains(second.Set.Sha256, sets);
    }

    [Fact]
    public void AFullDiskPausesTheRecordingAndWhatIsBeforeAndAfterItCanBeRead()
    {
        var options = _scene.Options();
        using var composer = new RecordComposer(options, RecordedScene.Flight(), _disk);
        var now = TimeSpan.FromSeconds(100);
        Write(composer, 0, now);
        _disk.Room = 700;
        Write(composer, 1, now);
        Assert.Contains("No space left", composer.Problem, StringComparison.Ordinal);

        _disk.Room = long.MaxValue;
        Write(composer, 2, now + TimeSpan.FromSeconds(4)); // still pauses
        Write(composer, 3, now + TimeSpan.FromSeconds(6));

        Assert.Equal((2, 2, ""), (composer.Frames, composer.Lost, composer.Problem));
        Assert.Equal([0, 3], RecordedScene.Numbers(new RecordingReader(options.Flight)));
    }

    [Fact]
    public void WithTooLittleFreeDiskNothingIsWritten()
    {
        var options = _scene.Options() with { LeastFreeBytes = 1000 };
        using var composer = new RecordComposer(options, RecordedScene.Flight(), _disk);
        _disk.Free = 999;
        Write(composer, 0, TimeSpan.FromSeconds(1));
        Assert.Contains("recording pauses", composer.Problem, StringComparison.Ordinal);

        _disk.Free = 1000;
        Write(composer, 1, TimeSpan.FromSeconds(3));

        Assert.Equal((1, 1, ""), (composer.Frames, composer.Lost, composer.Problem));
    }

    [Fact]
    public void WhatOthersDecideIsRecordedWhenItChanges()
    {
        var words = "waiting";
        var options = _scene.Options();
        using (var composer = new RecordComposer(options, RecordedScene.Flight(), _disk))
        {
            for (var second = 1; second < 5; second++)
            {
                words = second == 3 ? "flying" : words;
                composer.Look(TimeSpan.FromSeconds(second), () => ("flight", words));
            }
        }

        var reader = new RecordingReader(options.Flight);
        Assert.False(reader.TryNext(new RecordedFrame()));
        Assert.Equal(["waiting", "flying"], reader.Events.Select(happened => happened.Words));
    }

    [Fact]
    public void FlightsAreNumberedOnWhateverTheClockSays()
    {
        Assert.EndsWith("flight-000001", RecordingFolders.NewFlight(_scene.Ring), StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_scene.Ring, "flight-000007-on-3"));

        Assert.EndsWith(
            "flight-000008-a", RecordingFolders.NewFlight(_scene.Ring, "a"), StringComparison.Ordinal);
    }

    private string Note(string folder)
    {
        var made = Directory.CreateDirectory(Path.Combine(_scene.Ring, folder)).FullName;
        var path = Path.Combine(made, "notes.txt");
        File.WriteAllText(path, "mine");
        return path;
    }

    private static IEnumerable<FrameFacts> Frames(int count)
    {
        var head = RecordedScene.Head();
        return Enumerable.Range(0, count).Select(i => RecordedScene.Facts(i, head));
    }

    private static void Write(RecordComposer composer, int number, TimeSpan now)
    {
        var slot = new RecordingSlot();
        slot.Fill(RecordedScene.Facts(number, RecordedScene.Head()));
        composer.Write(slot, now);
    }
}
