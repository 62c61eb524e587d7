using DroneSeal.Core;

namespace DroneSeal.Flight.Loop;

/// <summary>What the sequence of a flight is told at each tick.</summary>
/// <param name="State">Of the vehicle, relative to home; null while it is not known.</param>
/// <param name="IsVisionFresh">Whether pictures come that differ.</param>
/// <param name="SelfTest">How the detector's self-test went.</param>
/// <param name="Way">Whether there is one to the goal.</param>
/// <param name="Supervisor">The supervisor's state.</param>
/// <param name="SupervisorReason">Its reason.</param>
/// <param name="IsArmInhibited">Whether the arm switch forbids arming.</param>
public readonly record struct SequenceInputs(
    VehicleState? State,
    bool IsVisionFresh,
    SelfTestResult SelfTest,
    WayToGoal Way,
    FlightState Supervisor,
    string SupervisorReason,
    bool IsArmInhibited);
