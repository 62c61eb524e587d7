namespace DroneSeal.Flight.Loop;

/// <summary>What the control loop measures of itself. Reset when the way to the goal begins.</summary>
public sealed class LoopCounters
{
    /// <summary>Work of one tick.</summary>
    public LatencyHistogram Tick { get; } = new();

    /// <summary>Work of the planner in one tick.</summary>
    public LatencyHistogram Plan { get; } = new();

    /// <summary>From the last look that found no batch to the target being written: an upper bound of the
    /// time since the batch was there to be read.</summary>
    public LatencyHistogram BatchToTarget { get; } = new();

    /// <summary>From the capture of a frame to the target being written.</summary>
    public LatencyHistogram CaptureToTarget { get; } = new();

    /// <summary>Between one velocity target and the next.</summary>
    public LatencyHistogram TargetGap { get; } = new();

    /// <summary>From when a turn was due to its begin; kept by whoever turns the loop.</summary>
    public LatencyHistogram Late { get; } = new();

    /// <summary>Batches taken.</summary>
    public long Batches { get; set; }

    /// <summary>Velocity targets sent.</summary>
    public long Targets { get; set; }

    /// <summary>Targets that the guard changed.</summary>
    public long Guarded { get; set; }

    /// <summary>When the first target since the reset was sent.</summary>
    public TimeSpan? FirstTargetAt { get; set; }

    /// <summary>When the last one was sent.</summary>
    public TimeSpan? LastTargetAt { get; set; }

    /// <summary>Targets a second, from the first to the last; 0 before the second.</summary>
    public double TargetHz => FirstTargetAt is { } first && LastTargetAt is { } last && last > first
        ? (Targets - 1) / (last - first).TotalSeconds
        : 0;

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        Tick.Clear();
        Plan.Clear();
        BatchToTarget.Clear();
        CaptureToTarget.Clear();
        TargetGap.Clear();
        Late.Clear();
        Batches = 0;
        Targets = 0;
        Guarded = 0;
        FirstTargetAt = null;
        LastTargetAt = null;
    }
}
