using System.Text.Json.Serialization;

namespace DroneSeal.Host.Flying;

/// <summary>What one flight check found; the JSON file of <c>flight-check</c>.</summary>
internal sealed record FlightOutcome
{
    /// <summary>Stood within 1.5 m of the goal, touched nothing, landed and disarmed.</summary>
    public bool Success { get; init; }

    public string Failure { get; init; } = "";

    public bool ReachedGoal { get; init; }

    [JsonPropertyName("goal_error_m")]
    public float? GoalErrorMeters { get; init; }

    public int Touches { get; init; }

    /// <summary>Hull (0.35 m) to the nearest face; null where there is no obstacle.</summary>
    [JsonPropertyName("min_clearance_m")]
    public float? MinClearanceMeters { get; init; }

    /// <summary>(flown - shortest) / shortest, from the end of the climb to the goal.</summary>
    public float? PathExcess { get; init; }

    [JsonPropertyName("flown_m")]
    public float FlownMeters { get; init; }

    [JsonPropertyName("shortest_m")]
    public float? ShortestMeters { get; init; }

    /// <summary>Straight distance over the time from the end of the climb to standing at the goal.</summary>
    [JsonPropertyName("goal_velocity_mps")]
    public float? GoalVelocity { get; init; }

    [JsonPropertyName("seconds_to_goal")]
    public double? SecondsToGoal { get; init; }

    [JsonPropertyName("setpoint_hz")]
    public double SetpointHz { get; init; }

    [JsonPropertyName("setpoint_gap_ms")]
    public Spread? SetpointGap { get; init; }

    [JsonPropertyName("loop_ms")]
    public Spread? Loop { get; init; }

    /// <summary>From when a turn of the loop was due to its begin.</summary>
    [JsonPropertyName("loop_late_ms")]
    public Spread? LoopLate { get; init; }

    [JsonPropertyName("plan_ms")]
    public Spread? Plan { get; init; }

    [JsonPropertyName("batch_to_setpoint_ms")]
    public Spread? BatchToSetpoint { get; init; }

    [JsonPropertyName("capture_to_setpoint_ms")]
    public Spread? CaptureToSetpoint { get; init; }

    public long Batches { get; init; }

    public long Setpoints { get; init; }

    public long GuardedSetpoints { get; init; }

    public string Autopilot { get; init; } = "";

    public string Layers { get; init; } = "";

    public int VisionStarts { get; init; }

    /// <summary>How often the flight went on in another process after its own was killed.</summary>
    public int TakeOvers { get; init; }

    /// <summary>Collections of the flight process since it began; each stops the loop.</summary>
    public int Collections { get; init; }

    /// <summary>What the flight process allocated.</summary>
    public long AllocatedBytes { get; init; }

    /// <summary>Null where nothing is signed.</summary>
    public SigningReport? Signing { get; init; }

    public IReadOnlyList<string> Preflight { get; init; } = [];

    public IReadOnlyList<StateEntry> States { get; init; } = [];
}
