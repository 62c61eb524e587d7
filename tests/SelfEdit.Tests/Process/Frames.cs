using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>Frames whose every byte follows from their number, so that a torn one shows.</summary>
internal static class Frames
{
    internal const int InputSize = 64;

    internal static FeatureFrame Numbered(long number)
    {
        var frame = new FeatureFrame(InputSize);
        Fill(frame, number);
        return frame;
    }

    internal static void Fill(FeatureFrame frame, long number)
    {
        frame.Id = new FrameId(number);
        frame.Name = $"picture-{number}-ä.jpg";
        frame.Features.Letterbox = new Letterbox(0.5f + number, (int)number, 7);
        frame.Scene = SceneOf(number);
        frame.InputBgr.AsSpan().Fill((byte)number);
        foreach (var array in FeatureArraysOf(frame))
        {
            array.AsSpan().Fill(number);
        }

        frame.Detections.Clear();
        for (var i = 0; i < number % 5; i++)
        {
            frame.Detections.Add(new Detection(frame.Id, new PixelBox(i, number, 3, 4), i, 0.5f));
        }
    }

    /// <summary>Fails where a part of the frame is another frame's.</summary>
    internal static void RequireWhole(FeatureFrame frame)
    {
        var number = frame.Id.Value;
        Assert.Equal($"picture-{number}-ä.jpg", frame.Name);
        Assert.Equal(new Letterbox(0.5f + number, (int)number, 7), frame.Features.Letterbox);
        Assert.Equal(SceneOf(number), frame.Scene);
        Assert.Equal(-1, frame.InputBgr.AsSpan().IndexOfAnyExcept((byte)number));
        Assert.All(FeatureArraysOf(frame), array =>
            Assert.Equal(-1, array.AsSpan().IndexOfAnyExcept((float)number)));
        Assert.Equal(number % 5, frame.Detections.Count);
        Assert.All(frame.Detections, detection =>
            Assert.Equal((frame.Id, (float)number), (detection.Frame, detection.Box.Top)));
    }

    // Without a scene, with one, and with a range sensor in turn.
    private static ReviewScene? SceneOf(long number) => number % 3 == 0 ? null : new ReviewScene(
        new PinholeCamera(416, 300, 271, -0.1f),
        new VehicleState(TimeSpan.FromSeconds(number), new(number, 2, 3), new(4, 5, 6), 0.1f, 0.2f, 0.3f, 0.4f),
        number % 3 == 1 ? null : new RangeReading(0.1f, 0.2f, number, 0.05f, 0.3f));

    private static IEnumerable<float[]> FeatureArraysOf(FeatureFrame frame) =>
    [
        .. frame.Features.Stems, .. frame.Features.ClassTowers, .. frame.Features.BoxTowers,
        frame.Features.ClassLogits, frame.Features.RawBoxes, frame.Features.ObjectnessLogits,
    ];
}
