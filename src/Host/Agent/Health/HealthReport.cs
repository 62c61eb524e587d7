namespace DroneSeal.Host.Agent;

/// <summary>How the whole agent does; written once a second.</summary>
internal sealed record HealthReport
{
    public DateTimeOffset At { get; init; }

    /// <summary>The same by the machine's monotonic clock, milliseconds: what is old can be told.</summary>
    public double MonotonicMilliseconds { get; init; }

    public string Version { get; init; } = "";

    /// <summary>Whether everything runs that flying needs, and the self-test passed.</summary>
    public bool IsHealthy { get; init; }

    /// <summary>In one sentence.</summary>
    public string Summary { get; init; } = "";

    public SelfTestReport? SelfTest { get; init; }

    public IReadOnlyDictionary<string, ProcessHealth> Processes { get; init; } =
        new Dictionary<string, ProcessHealth>();

    /// <summary>running, paused or off.</summary>
    public string Editing { get; init; } = "";

    /// <summary>Why it pauses or is off; empty where it runs.</summary>
    public string EditingReason { get; init; } = "";

    /// <summary>Degrees Celsius of the hottest zone; null where none can be read.</summary>
    public float? HottestCelsius { get; init; }

    public string HottestZone { get; init; } = "";

    public long DiskFreeBytes { get; init; }

    /// <summary>Sets that are set aside, and why.</summary>
    public IReadOnlyList<SetTrial> SetTrials { get; init; } = [];

    public FlightStatus? Flight { get; init; }

    public VisionStatus? Vision { get; init; }

    public LearnerStatus? Learner { get; init; }
}
