using DroneSeal.Core;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host;

/// <summary>Turns a frame that the detector has looked at into what critics and the learner receive.</summary>
internal static class FrameFeed
{
    /// <summary>Detects, and fills <paramref name="into"/>.</summary>
    internal static void Detect(Detector detector, Frame frame, FeatureFrame into) =>
        Copy(detector, frame, detector.Detect(frame), into);

    /// <summary>Copies what the detector last looked at, with these detections.</summary>
    internal static void Copy(Detector detector, Frame frame, DetectionList found, FeatureFrame into)
    {
        into.Id = frame.Id;
        into.Name = frame.Name;
        into.Features.CopyFrom(detector.Features);
        into.Detections.Clear();
        foreach (var one in found.Span)
        {
            into.Detections.Add(one with { Box = detector.Features.Letterbox.ToInput(one.Box) });
        }
    }
}
