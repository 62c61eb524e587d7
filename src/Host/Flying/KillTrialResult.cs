using System.Text.Json.Serialization;

namespace DroneSeal.Host.Flying;

/// <summary>One kill trial.</summary>
internal sealed record KillTrialResult
{
    public string Kind { get; init; } = "";

    public ulong Seed { get; init; }

    public float Density { get; init; }

    /// <summary>Whether the fault came at all.</summary>
    public bool WasTriggered { get; init; }

    [JsonPropertyName("speed_at_fault_mps")]
    public float SpeedAtFault { get; init; }

    public int Touches { get; init; }

    [JsonPropertyName("min_clearance_m")]
    public float? MinClearanceMeters { get; init; }

    /// <summary>From the fault to the first zero target; null where none was sent.</summary>
    [JsonPropertyName("fault_to_zero_target_s")]
    public double? SecondsToZeroTarget { get; init; }

    /// <summary>Age of the last picture that differed when zero was first sent.</summary>
    [JsonPropertyName("picture_age_at_zero_target_ms")]
    public double? PictureAgeAtZeroMilliseconds { get; init; }

    /// <summary>From the fault to standing still; null where it did not.</summary>
    [JsonPropertyName("fault_to_standstill_s")]
    public double? SecondsToStand { get; init; }

    [JsonPropertyName("fault_to_standstill_m")]
    public float? MetersToStand { get; init; }

    /// <summary>Whether it went on and reached the goal; null where the trial ended before.</summary>
    public bool? ReachedGoal { get; init; }

    public string End { get; init; } = "";
}
