using System.Text.Json.Serialization;

namespace DroneSeal.Host.Flying;

/// <summary>All trials of one kind in short.</summary>
internal sealed record KillSummary
{
    public string Kind { get; init; } = "";

    public int Trials { get; init; }

    public int Triggered { get; init; }

    public int TrialsWithTouch { get; init; }

    public int ReachedGoal { get; init; }

    [JsonPropertyName("min_clearance_m")]
    public float? MinClearanceMeters { get; init; }

    [JsonPropertyName("speed_at_fault_mps")]
    public Middle? Speed { get; init; }

    [JsonPropertyName("fault_to_zero_target_s")]
    public Middle? ZeroTarget { get; init; }

    [JsonPropertyName("picture_age_at_zero_target_ms")]
    public Middle? PictureAge { get; init; }

    [JsonPropertyName("fault_to_standstill_s")]
    public Middle? StandSeconds { get; init; }

    [JsonPropertyName("fault_to_standstill_m")]
    public Middle? StandMeters { get; init; }

    internal static KillSummary Of(KillKind kind, IReadOnlyList<KillTrialResult> trials)
    {
        List<KillTrialResult> hit = [.. trials.Where(trial => trial.WasTriggered)];
        return new KillSummary
        {
            Kind = kind.ToString(),
            Trials = trials.Count,
            Triggered = hit.Count,
            TrialsWithTouch = trials.Count(trial => trial.Touches > 0),
            ReachedGoal = trials.Count(trial => trial.ReachedGoal == true),
            MinClearanceMeters = trials.Min(trial => trial.MinClearanceMeters),
            Speed = Middle.Of(hit.Select(trial => (double?)trial.SpeedAtFault)),
            ZeroTarget = Middle.Of(hit.Select(trial => trial.SecondsToZeroTarget)),
            PictureAge = Middle.Of(hit.Select(trial => trial.PictureAgeAtZeroMilliseconds)),
            StandSeconds = Middle.Of(hit.Select(trial => trial.SecondsToStand)),
            StandMeters = Middle.Of(hit.Select(trial => (double?)trial.MetersToStand)),
        };
    }
}
