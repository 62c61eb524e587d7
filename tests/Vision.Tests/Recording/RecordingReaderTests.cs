using DroneSeal.Vision.Recording;

namespace DroneSeal.Vision.Tests.Recording;

public sealed class RecordingReaderTests : IDisposable
{
    private readonly RecordedScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void WhatWasRecordedIsReadBackWhole()
    {
        var head = RecordedScene.Head(5);
        var facts = RecordedScene.Facts(3, head);
        var reader = new RecordingReader(RecordedScene.Record(_scene.Options(), [facts]));
        var frame = new RecordedFrame();

        Assert.True(reader.TryNext(frame));

        Assert.Equal(RecordedScene.Flight(), reader.Flight);
        Assert.Equal(facts.Frame.Bgr, frame.Picture.Bgr);
        Assert.Equal(("picture 3", 16, 12), (frame.Picture.Name, frame.Picture.Width, frame.Picture.Height));
        Assert.Equal((facts.Frame.Id, facts.Frame.CapturedAt), (frame.Picture.Id, frame.Picture.CapturedAt));
        Assert.Equal(facts.State, frame.State);
        Assert.Equal(facts.Released.ToArray(), frame.Released.ToArray());
        Assert.Equal(facts.Active.ToArray(), frame.Active.ToArray());
        Assert.Equal(facts.Batch.Obstacles.ToArray(), frame.Batch.Obstacles.ToArray());
        Assert.Equal(facts.Batch.PixelHash, frame.Batch.PixelHash);
        Assert.Equal(facts.Truth, frame.Truth);
        Assert.Equal(head.Set.Sha256, frame.Tables.ActiveSet);
        Assert.Equal(head.ClassNames, frame.Tables.ActiveNames);
        Assert.Equal(head.Set.ToBytes(), reader.Set(head.Set.Sha256)!.ToBytes());
        Assert.False(reader.TryNext(frame));
        Assert.Equal([new RecordedEvent(TimeSpan.FromSeconds(1), "flight", "it ends")], reader.Events);
        Assert.Equal(0, reader.DamagedBytes);
    }

    [Fact]
    public void ACutAtAnyByteLeavesAllFramesBeforeItAndTheSegmentsBehind()
    {
        var flight = RecordTwice(4);
        var first = RecordingFolders.Segments(flight)[0];
        var bytes = File.ReadAllBytes(first);
        var before = 0;
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(first, bytes[..length]);

            var numbers = RecordedScene.Numbers(new RecordingReader(flight));

            var whole = numbers.Count - 4;
            Assert.InRange(whole, before, before + 1);
            Assert.Equal([.. Enumerable.Range(0, whole), 10, 11, 12, 13], numbers);
            before = whole;
        }

        Assert.Equal(4, before);
    }

    [Fact]
    public void FlippedBitsCostTheFramesThatTheyAreInAndNoOther()
    {
        var flight = RecordTwice(4);
        var first = RecordingFolders.Segments(flight)[0];
        var bytes = File.ReadAllBytes(first);
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var damaged = bytes.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(first, damaged);
            var reader = new RecordingReader(flight);

            var numbers = RecordedScene.Numbers(reader);

            Assert.Equal([10, 11, 12, 13], numbers[^4..]);
            Assert.True(reader.DamagedBytes > 0);
            // Where the tables are hit, what their segment's frames mean is not known.
            Assert.True(numbers.Count is 7 or 8 or 4, $"seed {seed}: {numbers.Count} frames");
        }
    }

    [Fact]
    public void BytesThatAreNoRecordingAreSteppedOver()
    {
        var flight = RecordTwice(4);
        var segments = RecordingFolders.Segments(flight);
        var bytes = File.ReadAllBytes(segments[0]);
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var noise = new byte[random.Next(4000)];
            random.NextBytes(noise);
            // A record's beginning among the noise, and pieces of real ones, in any order.
            var from = random.Next(bytes.Length);
            File.WriteAllBytes(
                segments[0],
                [
                    .. noise, .. "DSR2"u8, .. noise.Take(16),
                    .. bytes[from..random.Next(from, bytes.Length)], .. noise,
                ]);

            var numbers = RecordedScene.Numbers(new RecordingReader(flight));

            Assert.Equal([10, 11, 12, 13], numbers[^4..]);
        }
    }

    [Fact]
    public void WithoutAnySegmentThatSaysWhatTheFlightWasItIsRefused()
    {
        var flight = RecordedScene.Record(_scene.Options(), [RecordedScene.Facts(1, RecordedScene.Head())]);
        File.WriteAllBytes(RecordingFolders.Segments(flight)[0], [1, 2, 3]);

        Assert.Throws<VisionException>(() => new RecordingReader(flight));
        Assert.Throws<VisionException>(() => new RecordingReader(Path.Combine(_scene.Ring, "nowhere")));
    }

    [Fact]
    public void AsASourceItGivesFramesWithTheirPoses()
    {
        RecordTwice(2);
        using var source = new RecordedFrames(_scene.Ring);
        var frame = new Core.Frame();

        Assert.True(source.TryNext(frame));
        Assert.True(source.TryNext(frame));

        var facts = RecordedScene.Facts(1, RecordedScene.Head());
        Assert.Equal((facts.Frame.Id, facts.State), (frame.Id, source.State));
        Assert.Equal(facts.Frame.Bgr, frame.Bgr);
    }

    // Two runs of vision in one flight, as after a crash: frames 0.. and 10.., a segment each.
    private string RecordTwice(int frames)
    {
        var options = _scene.Options();
        var head = RecordedScene.Head();
        RecordedScene.Record(options, Enumerable.Range(0, frames).Select(i => RecordedScene.Facts(i, head)));
        return RecordedScene.Record(options, Enumerable.Range(10, frames).Select(i =>
            RecordedScene.Facts(i, head)));
    }
}
