using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>What the planner wants.</summary>
/// <param name="VelocityNed">Metres a second.</param>
/// <param name="YawRadians">Where the nose should point, clockwise from north, -pi..pi.</param>
/// <param name="YawRateRadiansPerSecond">How fast to turn there, clockwise is positive.</param>
/// <param name="Reasons">Why.</param>
/// <param name="GoalMeters">Distance to the goal.</param>
/// <param name="ClearanceMeters">From the hull to the nearest obstacle along the planned way; infinite when
/// there is none.</param>
public readonly record struct VelocityPlan(
    Vector3 VelocityNed,
    float YawRadians,
    float YawRateRadiansPerSecond,
    PlanReasons Reasons,
    float GoalMeters,
    float ClearanceMeters);
