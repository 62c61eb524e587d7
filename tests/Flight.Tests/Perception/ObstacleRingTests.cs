using DroneSeal.Core;
using DroneSeal.Tests;

namespace DroneSeal.Flight.Tests;

public sealed class ObstacleRingTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"droneseal-ring-{Guid.NewGuid():N}");
    private readonly ObstacleBatch _batch = new();

    [Fact]
    public void WhatIsWrittenIsReadInOrder()
    {
        using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
        using var reader = new ObstacleRingReader(_path);

        for (var i = 0L; i < 300; i++)
        {
            writer.Write(NumberedBatch.Of(i));
            Assert.True(reader.TryRead(_batch));
            Assert.Equal(i, _batch.Frame.Value);
            NumberedBatch.RequireWhole(_batch);
            Assert.False(reader.TryRead(_batch));
        }

        Assert.Equal(0, reader.Lost);
    }

    [Fact]
    public void AReaderLeftBehindSkipsToWhatIsStillThere()
    {
        using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
        using var reader = new ObstacleRingReader(_path);

        for (var i = 0L; i < 100; i++)
        {
            writer.Write(NumberedBatch.Of(i));
        }

        Assert.True(reader.TryRead(_batch));
        Assert.Equal(93, _batch.Frame.Value);
        Assert.Equal(93, reader.Lost);
    }

    [Fact]
    public void TheHeaderTellsTheClasses()
    {
        using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
        using var reader = new ObstacleRingReader(_path);

        Assert.Equal(RingChild.ClassNames, reader.ClassNames);
        Assert.Equal(Environment.ProcessId, reader.WriterProcessId);
    }

    [Fact]
    public void AReaderMayComeBeforeTheRing()
    {
        using var reader = new ObstacleRingReader(_path);
        Assert.False(reader.TryRead(_batch));
        Assert.Contains(_path, reader.Problem, StringComparison.Ordinal);

        using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
        writer.Write(NumberedBatch.Of(5));

        Assert.True(reader.TryRead(_batch));
        Assert.Equal(5, _batch.Frame.Value);
        Assert.Equal("", reader.Problem);
    }

    [Fact]
    public void OtherClassesMakeAnotherRingAndTheReaderFollows()
    {
        using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
        using var reader = new ObstacleRingReader(_path);
        writer.Write(NumberedBatch.Of(1));
        Assert.True(reader.TryRead(_batch));

        using var next = ObstacleRingWriter.Open(_path, ["barrel"]);
        next.Write(NumberedBatch.Of(2));

        Assert.True(reader.TryRead(_batch));
        Assert.Equal(2, _batch.Frame.Value);
        Assert.Equal(["barrel"], reader.ClassNames);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AWriterThatComesAgainDoesNotTakeThePassedSelfTestBackForAMoment(bool hasOtherClasses)
    {
        using var first = ObstacleRingWriter.Open(_path, RingChild.ClassNames, SelfTestResult.Passed);
        using var reader = new ObstacleRingReader(_path);
        var (isOver, notPassed) = (false, 0);
        var watching = new Thread(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                reader.TryRead(_batch);
                notPassed += reader.SelfTest == SelfTestResult.Passed ? 0 : 1;
            }
        });
        watching.Start();

        for (var i = 0; i < 200; i++)
        {
            string[] names = hasOtherClasses ? [$"barrel {i}"] : [.. RingChild.ClassNames];
            using var next = ObstacleRingWriter.Open(_path, names, SelfTestResult.Passed);
        }

        Volatile.Write(ref isOver, true);
        watching.Join();
        Assert.Equal(0, notPassed);
    }

    [Fact]
    public void AWriterKilledAtAnyByteNeverShowsHalfABatchAndTheNextGoesOn()
    {
        for (var i = 0; i < 5; i++)
        {
            using var reader = new ObstacleRingReader(_path);
            using var child = RingChild.Start("write-obstacles", _path);
            Assert.Equal("writing", child.StandardOutput.ReadLine());
            for (var reads = 0; reads < 200 + (137 * i);)
            {
                if (reader.TryRead(_batch))
                {
                    NumberedBatch.RequireWhole(_batch);
                    reads++;
                }
            }

            child.Kill();
            child.WaitForExit();
            while (reader.TryRead(_batch))
            {
                NumberedBatch.RequireWhole(_batch);
            }

            using var next = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
            next.Write(NumberedBatch.Of(77));
            Assert.True(reader.TryRead(_batch));
            Assert.Equal(77, _batch.Frame.Value);
        }
    }

    [Fact]
    public void ABatchBeingWrittenIsNotRead()
    {
        using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
        writer.Write(NumberedBatch.Of(3));
        SpoilAt(ObstacleRingLayout.SlotOffset(0));
        using var reader = new ObstacleRingReader(_path);

        Assert.False(reader.TryRead(_batch));
    }

    [Fact]
    public void AnyByteOfABatchThatChangesIsNoticed()
    {
        for (var i = 0; i < 60; i++)
        {
            File.Delete(_path);
            using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
            writer.Write(NumberedBatch.Of(2));
            SpoilAt(ObstacleRingLayout.SlotOffset(0) + 8 + i);
            using var reader = new ObstacleRingReader(_path);

            Assert.False(reader.TryRead(_batch));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200_000)]
    public void AFileOfNoiseIsNoRingAndIsReplacedByTheWriter(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        File.WriteAllBytes(_path, noise);
        using var reader = new ObstacleRingReader(_path);
        Assert.False(reader.IsOpen);

        using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
        writer.Write(NumberedBatch.Of(1));

        Assert.True(reader.TryRead(_batch));
    }

    [Fact]
    public void EveryDamagedHeaderIsRefusedOrHarmless()
    {
        for (var i = 0; i < 64; i++)
        {
            File.Delete(_path);
            using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
            writer.Write(NumberedBatch.Of(i));
            SpoilAt(i);
            using var reader = new ObstacleRingReader(_path);
            Assert.Equal(i is >= 40, reader.IsOpen);
        }
    }

    [Fact]
    public void WritingAndReadingAllocateNothingOnceWarm()
    {
        using var writer = ObstacleRingWriter.Open(_path, RingChild.ClassNames);
        using var reader = new ObstacleRingReader(_path);
        var batch = NumberedBatch.Of(200);
        writer.Write(batch);
        reader.TryRead(_batch);
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                writer.Write(batch);
                reader.TryRead(_batch);
            }
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void AFolderThatIsNotThereIsToldInOneSentence()
    {
        var fault = Assert.Throws<FlightException>(
            () => ObstacleRingWriter.Open(Path.Combine(_path, "none", "ring"), RingChild.ClassNames));

        Assert.Contains("ring", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);

    private void SpoilAt(int place)
    {
        using var file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Position = place;
        var value = file.ReadByte();
        file.Position = place;
        file.WriteByte((byte)(value ^ 1));
    }
}
