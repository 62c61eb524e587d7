namespace DroneSeal.Host.Agent;

/// <summary>What vision says of itself, once a second and after each swap.</summary>
internal sealed record VisionStatus
{
    public long Frames { get; init; }

    /// <summary>Pictures a second over the last second.</summary>
    public double FramesPerSecond { get; init; }

    public long Dropped { get; init; }

    /// <summary>Pictures that were black, overexposed or of one colour, and told flight nothing.</summary>
    public long CameraBlind { get; init; }

    public int CameraOpenings { get; init; }

    /// <summary>What is wrong with the camera; empty where nothing is.</summary>
    public string CameraProblem { get; init; } = "";

    /// <summary>Why flight must not believe what is seen; empty where it may.</summary>
    public string SelfTestProblem { get; init; } = "";

    /// <summary>Pictures that the network or the released adapters answered with what is no number, and that told flight
    /// nothing.</summary>
    public long NoNumbers { get; init; }

    /// <summary>Pictures that the active adapters alone answered with no numbers: the released ones saw
    /// them.</summary>
    public long ActiveLeftOut { get; init; }

    /// <summary>The lens by which pictures are straightened; null where they are taken as they come.</summary>
    public string? CameraLensSha256 { get; init; }

    /// <summary>From a picture being here to its batch being written.</summary>
    public double LookP50Milliseconds { get; init; }

    public double LookP99Milliseconds { get; init; }

    public int Detections { get; init; }

    public int Obstacles { get; init; }

    /// <summary>What a range sensor said for the last picture; null where none did.</summary>
    public float? RangeMeters { get; init; }

    /// <summary>The set in use; null: all adapters off.</summary>
    public string? Active { get; init; }

    public string? Released { get; init; }

    public int Swaps { get; init; }

    /// <summary>How often edits were taken back up to the set in use; what only they saw is not told any
    /// more.</summary>
    public long GoneBack { get; init; }

    /// <summary>The set that has not run well for long enough yet; null where none is.</summary>
    public string? OnTrial { get; init; }

    /// <summary>Frames handed to the learner.</summary>
    public long Handed { get; init; }

    /// <summary>Frames on disk since vision was started; zero where nothing is recorded.</summary>
    public long Recorded { get; init; }

    /// <summary>Frames that the recording left out.</summary>
    public long RecordingDropped { get; init; }

    /// <summary>Why recording pauses; empty where it does not.</summary>
    public string RecordingProblem { get; init; } = "";

    public string Trunk { get; init; } = "";
}
