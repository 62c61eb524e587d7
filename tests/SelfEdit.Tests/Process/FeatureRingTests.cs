using DroneSeal.Tests;

namespace DroneSeal.SelfEdit.Tests;

public sealed class FeatureRingTests : FeatureWayTests
{
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(20);

    private readonly StoreFolder _folder = new();

    private string RingPath => _folder["ring"];

    private static FeatureWayOptions Small => new() { InputSize = Frames.InputSize, Slots = 3 };

    [Fact]
    public void AWriterKilledInTheMidstOfAFrameNeverShowsHalfOfIt()
    {
        for (var i = 0; i < 6; i++)
        {
            using var owner = FeatureRingWriter.Create(RingPath, Small);
            using var reader = FeatureRingReader.Open(RingPath);
            using (var writer = Child.Start("write-ring", RingPath))
            {
                Assert.Equal("writing", writer.StandardOutput.ReadLine());
                var frame = new FeatureFrame(Frames.InputSize);
                for (var reads = 0; reads < 5 + (7 * i); reads++)
                {
                    Assert.True(reader.TryNext(frame, _long));
                    Frames.RequireWhole(frame);
                }

                writer.Kill();
                writer.WaitForExit();
            }

            Assert.False(reader.IsWriterAlive);
            RequireThatAllIsWhole(reader);
            using var next = FeatureRingWriter.Attach(RingPath);
            next.TryPublish(Frames.Numbered(77), TimeSpan.Zero);
            Assert.Equal(77, RequireThatAllIsWhole(reader));
        }
    }

    [Fact]
    public void AReaderKilledInTheMidstOfAFrameDoesNotDisturbTheWriterAndTheNextGoesOn()
    {
        using var writer = FeatureRingWriter.Create(RingPath, Small with { IsLossless = true });
        var published = 0L;
        var last = -1L;
        for (var i = 0; i < 4; i++)
        {
            using var reader = Child.Start("read-ring", RingPath);
            for (var frames = 0; frames < 20 + i; frames++)
            {
                Assert.True(writer.TryPublish(Frames.Numbered(published), _long));
                published++;
            }

            Assert.True(writer.IsReaderAlive);
            reader.Kill();
            last = LastNumber(reader, last);
            Assert.False(writer.IsReaderAlive);
        }

        using var next = FeatureRingReader.Open(RingPath);
        var frame = new FeatureFrame(Frames.InputSize);
        for (var expected = published - 1; next.TryNext(frame, TimeSpan.Zero); expected++)
        {
            Assert.InRange(frame.Id.Value, last, published);
            Frames.RequireWhole(frame);
        }

        Assert.True(writer.TryPublish(Frames.Numbered(published), TimeSpan.Zero));
    }

    [Fact]
    public void PublishingAllocatesNothingOnceWarm()
    {
        using var writer = FeatureRingWriter.Create(RingPath, Small);
        var frame = Frames.Numbered(4);
        writer.TryPublish(frame, TimeSpan.Zero);
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                writer.TryPublish(frame, TimeSpan.Zero);
            }
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void AHeaderWithAnyByteChangedIsRefusedOrHarmless()
    {
        using var writer = FeatureRingWriter.Create(RingPath, Small);
        var random = new Random(1);
        for (var i = 0; i < 400; i++)
        {
            writer.TryPublish(Frames.Numbered(i), TimeSpan.Zero);
            var place = i < 64 ? i : random.Next(0, 4096 + 64);
            using var spoilt = Spoil(place, (byte)random.Next(1, 256));
            try
            {
                using var reader = FeatureRingReader.Open(spoilt.Path);
                var frame = new FeatureFrame(reader.InputSize);
                while (reader.TryNext(frame, TimeSpan.Zero))
                {
                }
            }
            catch (ProcessException fault)
            {
                Assert.Contains(spoilt.Path, fault.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(200_000)]
    public void AFileOfNoiseIsNoRing(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        File.WriteAllBytes(RingPath, noise);

        Assert.Throws<ProcessException>(() => FeatureRingReader.Open(RingPath));
    }

    [Fact]
    public void ARingThatIsNotThereIsToldInOneSentence()
    {
        var fault = Assert.Throws<ProcessException>(() => FeatureRingReader.Open(_folder["none"]));

        Assert.Contains("none", fault.Message, StringComparison.Ordinal);
    }

    protected override (IFeatureSink Sink, IFeatureSource Source) Open(FeatureWayOptions options)
    {
        var writer = FeatureRingWriter.Create(RingPath, options);
        return (writer, FeatureRingReader.Open(RingPath));
    }

    protected override void CleanUp() => _folder.Dispose();

    private static long RequireThatAllIsWhole(FeatureRingReader reader)
    {
        var frame = new FeatureFrame(Frames.InputSize);
        var last = -1L;
        while (reader.TryNext(frame, TimeSpan.Zero))
        {
            Frames.RequireWhole(frame);
            last = frame.Id.Value;
        }

        return last;
    }

    private static long LastNumber(System.Diagnostics.Process reader, long last)
    {
        while (reader.StandardOutput.ReadLine() is { } line)
        {
            last = long.TryParse(line, out var number) ? number : last;
        }

        reader.WaitForExit();
        return last;
    }

    private SpoiltFile Spoil(int place, byte mask)
    {
        var bytes = File.ReadAllBytes(RingPath);
        bytes[place] ^= mask;
        var spoilt = new SpoiltFile(_folder["spoilt"]);
        File.WriteAllBytes(spoilt.Path, bytes);
        return spoilt;
    }

    private sealed record SpoiltFile(string Path) : IDisposable
    {
        public void Dispose() => File.Delete(Path);
    }
}
