namespace DroneSeal.Vision.Recording;

/// <summary>What a recorded flight was, so that it can be looked at again. Stands at the beginning of every
/// segment.</summary>
public sealed record RecordedFlight
{
    /// <summary>Version of the program.</summary>
    public string Version { get; init; } = "";

    /// <summary>When the recording began, by the wall clock; for people.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Where the pictures came from.</summary>
    public string Source { get; init; } = "";

    /// <summary>File of the frozen core.</summary>
    public string Weights { get; init; } = "";

    /// <summary>The frozen core's own hash.</summary>
    public string WeightsSha256 { get; init; } = "";

    /// <summary>Adapter store of the flight; empty where there was none.</summary>
    public string Store { get; init; } = "";

    /// <summary>From this score on a box of a base class counted, 0..1.</summary>
    public float MinScore { get; init; }

    /// <summary>From this score on a box of a learned class counted, 0..1.</summary>
    public float MinNovelScore { get; init; }

    /// <summary>From the left to the right edge of the picture, radians.</summary>
    public float HorizontalRadians { get; init; }

    /// <summary>Of the optical axis against the nose, up is positive.</summary>
    public float MountPitchRadians { get; init; }

    /// <summary>Whether the pictures are bit for bit those that were looked at.</summary>
    public bool IsLossless { get; init; }
}
