using System.Text.Json.Serialization;

namespace DroneSeal.Host.Flying;

/// <summary>One flight of a field campaign.</summary>
internal sealed record FieldFlight(
    ulong Seed,
    float Density,
    bool Success,
    bool ReachedGoal,
    int Touches,
    [property: JsonPropertyName("min_clearance_m")] float? MinClearanceMeters,
    double? SecondsToGoal,
    float? PathExcess,
    [property: JsonPropertyName("goal_velocity_mps")] float? GoalVelocity,
    string Failure);
