using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Vision.Tests.Recording;

/// <summary>Frames from seeds, and folders to record them in.</summary>
internal sealed class RecordedScene : IDisposable
{
    private static readonly ModelWeights _weights = TestHead.Weights();
    private static readonly AdaptedHead _base = AdaptedHead.Prepare(
        AdapterSet.Empty(_weights.Sha256), _weights);

    private static readonly string[] _names = ["person", "cone"];

    private readonly string _folder = Directory.CreateTempSubdirectory("recording").FullName;

    internal static string Anchor => _weights.Sha256;

    internal string Ring => Path.Combine(_folder, "ring");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>All adapters off, or a branch from a seed.</summary>
    internal static AdaptedHead Head(int? seed = null) => seed is not { } number ? _base
        : AdaptedHead.Prepare(AdapterSet.Empty(Anchor).With("class/cone", TestHead.Branch(number)), _weights);

    /// <summary>One frame; what it shows and says follows from its number.</summary>
    internal static FrameFacts Facts(int number, AdaptedHead head, int width = 16, int height = 12)
    {
        var random = new Random(number);
        var frame = new Frame
        {
            Id = new FrameId(number),
            Name = $"picture {number}",
            Width = width,
            Height = height,
            Bgr = new byte[3 * width * height],
            CapturedAt = TimeSpan.FromMilliseconds(66 * number),
        };
        random.NextBytes(frame.Bgr);
        var (released, active, batch) = (new DetectionList(), new DetectionList(), new ObstacleBatch());
        released.Add(new Detection(frame.Id, new PixelBox(1, 2, 3 + number, 4.5f), 7, 0.5f));
        active.Add(new Detection(frame.Id, new PixelBox(2, 3, 5, 6 + number), 80, 0.75f));
        batch.Frame = frame.Id;
        batch.PixelHash = ulong.MaxValue - (ulong)number;
        batch.Add(new Obstacle(number, 3, 0.1f, 0.2f, float.PositiveInfinity, 4, 0.5f, 0.2f, 0.7f, 12));
        var state = new VehicleState(
            frame.CapturedAt, new Vector3(number, 2, -3), new Vector3(1, 0, 0.5f), 0.01f, -0.02f, 1.5f, 0.1f);
        return new FrameFacts(frame, state, head, released, head, active, batch, _names)
        {
            Truth = [new RecordedThing(number, "cone", new PixelBox(2, 3, 5, 6), true, 8.5f)],
        };
    }

    internal static RecordedFlight Flight() =>
        new() { Source = "test", WeightsSha256 = Anchor, MinScore = 0.45f, IsLossless = true };

    internal RecordingOptions Options(long segmentBytes = 1 << 20, long maxBytes = 1 << 24) => new()
    {
        Flight = RecordingFolders.NewFlight(Ring),
        SegmentBytes = segmentBytes,
        MaxBytes = maxBytes,
        LeastFreeBytes = 0,
        IsLossless = true,
    };

    /// <summary>Records frames as they come, and ends the recording.</summary>
    /// <returns>The flight's folder.</returns>
    internal static string Record(RecordingOptions options, IEnumerable<FrameFacts> frames)
    {
        using var recorder = new FrameRecorder(options, Flight());
        foreach (var facts in frames)
        {
            recorder.OfferAndWait(facts);
        }

        recorder.Note(TimeSpan.FromSeconds(1), "flight", "it ends");
        return recorder.Folder;
    }

    /// <summary>Numbers of all frames that can be read, each compared with what was recorded.</summary>
    internal static List<int> Numbers(RecordingReader reader)
    {
        var frame = new RecordedFrame();
        var numbers = new List<int>();
        while (reader.TryNext(frame))
        {
            var number = (int)frame.Picture.Id.Value;
            Assert.Equal(Facts(number, Head()).Frame.Bgr, frame.Picture.Bgr);
            numbers.Add(number);
        }

        return numbers;
    }
}
