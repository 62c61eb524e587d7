using DroneSeal.Core;

namespace DroneSeal.Vision.Recording;

/// <summary>One picture of a flight with everything that was known and decided; reused by its
/// owner.</summary>
public sealed class RecordedFrame
{
    private readonly List<RecordedThing> _truth = [];

    /// <summary>The picture, its number and its time of capture.</summary>
    public Frame Picture { get; } = new();

    /// <summary>Where the vehicle was at capture; null where that was not known.</summary>
    public VehicleState? State { get; set; }

    /// <summary>Which sets were in use, and what class numbers mean.</summary>
    public RecordedTables Tables { get; set; } = new();

    /// <summary>What the released set saw.</summary>
    public DetectionList Released { get; } = new();

    /// <summary>What the active set saw.</summary>
    public DetectionList Active { get; } = new();

    /// <summary>What flight was told.</summary>
    public ObstacleBatch Batch { get; } = new();

    /// <summary>Whether <see cref="Truth"/> is known; an empty list can be the truth.</summary>
    public bool HasTruth { get; set; }

    /// <summary>What the picture truly showed.</summary>
    public IReadOnlyList<RecordedThing> Truth => _truth;

    internal List<RecordedThing> WritableTruth => _truth;
}
