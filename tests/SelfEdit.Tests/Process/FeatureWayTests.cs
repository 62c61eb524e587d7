namespace DroneSeal.SelfEdit.Tests;

/// <summary>What every way from vision to the learner promises; each implementation inherits it.</summary>
public abstract class FeatureWayTests : IDisposable
{
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(20);

    private readonly List<IDisposable> _open = [];

    public void Dispose()
    {
        _open.ForEach(way => way.Dispose());
        CleanUp();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void AFrameArrivesWhole()
    {
        var (sink, source) = Make(new FeatureWayOptions { InputSize = Frames.InputSize });
        sink.TryPublish(Frames.Numbered(3), TimeSpan.Zero);

        var frame = new FeatureFrame(Frames.InputSize);

        Assert.True(source.TryNext(frame, TimeSpan.Zero));
        Assert.Equal(3, frame.Id.Value);
        Frames.RequireWhole(frame);
    }

    [Fact]
    public void TheWriterMayOverwriteItsFrameAtOnce()
    {
        var (sink, source) = Make(new FeatureWayOptions { InputSize = Frames.InputSize });
        var written = Frames.Numbered(3);
        sink.TryPublish(written, TimeSpan.Zero);
        Frames.Fill(written, 4);

        Assert.Equal([3], Drain(source));
    }

    [Fact]
    public void WithoutAFrameTheReaderGetsNone()
    {
        var (_, source) = Make(new FeatureWayOptions { InputSize = Frames.InputSize });

        Assert.False(source.TryNext(new FeatureFrame(Frames.InputSize), TimeSpan.FromMilliseconds(5)));
        Assert.False(source.IsFinished);
    }

    [Fact]
    public void WhenTheWayIsFullTheOldestFramesAreDroppedAndCounted()
    {
        var (sink, source) = Make(new FeatureWayOptions { InputSize = Frames.InputSize, Slots = 3 });
        for (var i = 0; i < 10; i++)
        {
            Assert.True(sink.TryPublish(Frames.Numbered(i), TimeSpan.Zero));
        }

        Assert.Equal([7, 8, 9], Drain(source));
        Assert.Equal(7, source.Dropped);
    }

    [Fact]
    public void AFullLosslessWayTakesNoMoreAndLosesNothing()
    {
        var (sink, source) = Make(
            new FeatureWayOptions { InputSize = Frames.InputSize, Slots = 2, IsLossless = true });

        var taken = Enumerable.Range(0, 4).Select(i =>
            sink.TryPublish(Frames.Numbered(i), TimeSpan.Zero)).ToList();

        Assert.Equal([true, true, false, false], taken);
        Assert.Equal([0, 1], Drain(source));
        Assert.True(sink.TryPublish(Frames.Numbered(2), TimeSpan.Zero));
        Assert.Equal([2], Drain(source));
        Assert.Equal(0, source.Dropped);
    }

    [Fact]
    public void ALosslessWayCarriesEveryFrameInOrderBetweenThreads()
    {
        var (sink, source) = Make(
            new FeatureWayOptions { InputSize = Frames.InputSize, Slots = 2, IsLossless = true });
        var writer = new Thread(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                sink.TryPublish(Frames.Numbered(i), _long);
            }

            sink.Finish();
        });
        writer.Start();

        var read = ReadToTheEnd(source);

        writer.Join();
        Assert.Equal(Enumerable.Range(0, 200).Select(i => (long)i), read);
    }

    [Fact]
    public void ALossyWayNeverTearsAFrameBetweenThreads()
    {
        var (sink, source) = Make(new FeatureWayOptions { InputSize = Frames.InputSize, Slots = 2 });
        var writer = new Thread(() =>
        {
            var frame = new FeatureFrame(Frames.InputSize);
            for (var i = 0; i < 2000; i++)
            {
                Frames.Fill(frame, i);
                sink.TryPublish(frame, TimeSpan.Zero);
            }

            sink.Finish();
        });
        writer.Start();

        var read = ReadToTheEnd(source);

        writer.Join();
        Assert.Equal(read.Order(), read);
        Assert.Equal(2000, read.Count + source.Dropped);
    }

    [Fact]
    public void TheWriterKnowsWhenTheReaderHasWorkedEverythingOff()
    {
        var (sink, source) = Make(new FeatureWayOptions { InputSize = Frames.InputSize, IsLossless = true });
        var frame = new FeatureFrame(Frames.InputSize);
        sink.TryPublish(Frames.Numbered(0), TimeSpan.Zero);

        Assert.False(sink.TryAwaitReader(TimeSpan.Zero));
        Assert.True(source.TryNext(frame, TimeSpan.Zero));
        Assert.False(sink.TryAwaitReader(TimeSpan.Zero));
        Assert.False(source.TryNext(frame, TimeSpan.Zero));
        Assert.True(sink.TryAwaitReader(TimeSpan.Zero));
    }

    [Fact]
    public void AFinishedWayIsReadToItsEndFirst()
    {
        var (sink, source) = Make(new FeatureWayOptions { InputSize = Frames.InputSize });
        sink.TryPublish(Frames.Numbered(0), TimeSpan.Zero);
        sink.Finish();

        Assert.False(source.IsFinished);
        Assert.Equal([0], Drain(source));
        Assert.True(source.IsFinished);
        Assert.False(source.TryNext(new FeatureFrame(Frames.InputSize), Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void AFrameOfAnotherSizeIsTheCallersMistake()
    {
        var (sink, source) = Make(new FeatureWayOptions { InputSize = Frames.InputSize });

        Assert.Throws<ArgumentException>(() => sink.TryPublish(new FeatureFrame(32), TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => source.TryNext(new FeatureFrame(32), TimeSpan.Zero));
    }

    [Fact]
    public void DetectionsBeyondTheMostAreLeftOut()
    {
        var (sink, source) = Make(new FeatureWayOptions { InputSize = Frames.InputSize, MaxDetections = 2 });
        sink.TryPublish(Frames.Numbered(4), TimeSpan.Zero);
        var frame = new FeatureFrame(Frames.InputSize);

        source.TryNext(frame, TimeSpan.Zero);

        Assert.Equal([0, 1], frame.Detections.Select(detection => detection.ClassId));
    }

    [Fact]
    public void WrongSettingsAreAllNamedAtOnce()
    {
        var fault = Assert.Throws<ArgumentException>(() =>
            Make(new FeatureWayOptions { InputSize = 33, Slots = 0 }));

        Assert.Contains("InputSize", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Slots", fault.Message, StringComparison.Ordinal);
    }

    protected abstract (IFeatureSink Sink, IFeatureSource Source) Open(FeatureWayOptions options);

    protected virtual void CleanUp()
    {
    }

    private (IFeatureSink Sink, IFeatureSource Source) Make(FeatureWayOptions options)
    {
        var (sink, source) = Open(options);
        _open.AddRange([sink, source]);
        return (sink, source);
    }

    private static List<long> Drain(IFeatureSource source)
    {
        List<long> read = [];
        var frame = new FeatureFrame(source.InputSize);
        while (source.TryNext(frame, TimeSpan.Zero))
        {
            Frames.RequireWhole(frame);
            read.Add(frame.Id.Value);
        }

        return read;
    }

    private static List<long> ReadToTheEnd(IFeatureSource source)
    {
        List<long> read = [];
        var frame = new FeatureFrame(source.InputSize);
        while (!source.IsFinished)
        {
            if (source.TryNext(frame, _long))
            {
                Frames.RequireWhole(frame);
                read.Add(frame.Id.Value);
            }
        }

        return read;
    }
}
