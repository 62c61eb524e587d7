using DroneSeal.Core;

namespace DroneSeal.Vision.Recording;

/// <summary>What the frame path hands to a recorder; everything is copied before the call returns.</summary>
/// <param name="Frame">The picture that was looked at.</param>
/// <param name="State">Of the vehicle at capture; null where it was not known.</param>
/// <param name="ReleasedHead">The released adapters.</param>
/// <param name="Released">What they saw.</param>
/// <param name="ActiveHead">The active adapters.</param>
/// <param name="Active">What they saw.</param>
/// <param name="Batch">What flight was told.</param>
/// <param name="ObstacleNames">Names by class number of the batch.</param>
public readonly record struct FrameFacts(
    Frame Frame,
    VehicleState? State,
    AdaptedHead ReleasedHead,
    DetectionList Released,
    AdaptedHead ActiveHead,
    DetectionList Active,
    ObstacleBatch Batch,
    IReadOnlyList<string> ObstacleNames)
{
    /// <summary>What the picture truly showed; null outside a simulation.</summary>
    public IReadOnlyList<RecordedThing>? Truth { get; init; }
}
