using DroneSeal.Vision.Recording;

namespace DroneSeal.Host.Replaying;

/// <summary>What came of looking at a flight again.</summary>
internal sealed record ReplayResult
{
    public required string Flight { get; init; }

    public required RecordedFlight Recording { get; init; }

    /// <summary>off, on, or the id of an edit.</summary>
    public required string Edits { get; init; }

    public required ReplayArmFigures Without { get; init; }

    public required ReplayArmFigures With { get; init; }

    public int FrameCount { get; init; }

    /// <summary>Frames whose boxes differ between the arms.</summary>
    public int FramesThatDiffer { get; init; }

    public int Appeared { get; init; }

    public int Lost { get; init; }

    public int Renamed { get; init; }

    /// <summary>Frames that an arm looked at with the adapters of the flight, so that its boxes should be
    /// those recorded.</summary>
    public int Comparable { get; init; }

    /// <summary>Of these, frames whose boxes are the recorded ones within 1 px and 0.02 of score.</summary>
    public int Alike { get; init; }

    /// <summary>Of these, bit for bit.</summary>
    public int Identical { get; init; }

    /// <summary>Bytes of the recording that were damaged or cut off, and stepped over.</summary>
    public long DamagedBytes { get; init; }

    /// <summary>Each true obstacle; empty where the truth is not known.</summary>
    public IReadOnlyList<ReplayThing> Obstacles { get; init; } = [];

    public IReadOnlyList<RecordedEvent> Events { get; init; } = [];

    public IReadOnlyList<ReplayFrame> Frames { get; init; } = [];
}
