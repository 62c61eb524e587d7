using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Flight.Loop;

/// <summary>One tick, for a trace.</summary>
/// <param name="At">Monotonic.</param>
/// <param name="State">Of the vehicle, relative to home; null while it is not known.</param>
/// <param name="TargetNed">The last velocity target, metres a second.</param>
/// <param name="Phase">Of the flight.</param>
/// <param name="Supervisor">Its state.</param>
/// <param name="Reasons">Of the planner.</param>
/// <param name="VisionAge">Since the last picture that differs.</param>
public readonly record struct FlightSnapshot(
    TimeSpan At,
    VehicleState? State,
    Vector3 TargetNed,
    FlightPhase Phase,
    FlightState Supervisor,
    PlanReasons Reasons,
    TimeSpan VisionAge);
