namespace DroneSeal.Flight;

/// <summary>What the supervisor is told at each tick.</summary>
/// <param name="IsAutopilotFound">Whether there ever was a heartbeat of an autopilot.</param>
/// <param name="IsPreflightPassed">Whether the preflight passes now.</param>
/// <param name="IsAirborne">Armed, and in the air or about to be.</param>
/// <param name="Request">What is to be done in the air.</param>
/// <param name="LinkAge">Since the last message of the autopilot; in the air, since the vehicle's state was
/// told.</param>
/// <param name="VisionAge">Since the capture of the last picture that differs.</param>
/// <param name="IsVisionAlive">Whether the vision process lives.</param>
/// <param name="IsSelfTestPassed">Whether the detector passed its last self-test.</param>
/// <param name="IsLearnerAlive">Whether the learner lives; without it nothing changes in flight.</param>
/// <param name="IsPositionGood">Whether the autopilot's estimator says so, or says nothing about it.</param>
public readonly record struct SupervisorInputs(
    bool IsAutopilotFound,
    bool IsPreflightPassed,
    bool IsAirborne,
    FlightRequest Request,
    TimeSpan LinkAge,
    TimeSpan VisionAge,
    bool IsVisionAlive,
    bool IsSelfTestPassed,
    bool IsLearnerAlive,
    bool IsPositionGood);
