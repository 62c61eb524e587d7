using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>All critics of one class, fused. Deterministic. Not thread-safe.</summary>
public interface IReviewer
{
    /// <summary>Looks over one picture.</summary>
    /// <param name="inputBgr">The letterboxed picture, <c>[S, S, 3]</c> bytes, blue first, padding 114.</param>
    /// <param name="features">What the frozen trunk says of it, from the same letterbox.</param>
    /// <param name="detections">The detector's answers, boxes in input pixels.</param>
    /// <param name="scene">Where the camera was; null where nobody knows.</param>
    /// <returns>Findings of every strength, strongest first, no two of them on one object (IoU below 0.5).</returns>
    IReadOnlyList<Finding> Review(
        ReadOnlySpan<byte> inputBgr, FrozenFeatures features, IReadOnlyList<Detection> detections,
        ReviewScene? scene = null);
}
