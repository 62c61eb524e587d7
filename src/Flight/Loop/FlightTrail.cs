using System.Numerics;

namespace DroneSeal.Flight.Loop;

/// <summary>What a flight process that starts anew must know of the one before it.</summary>
/// <param name="At">Monotonic time of the last tick.</param>
/// <param name="AutopilotBootedAt">When the autopilot's own clock was at zero; monotonic.</param>
/// <param name="HomeNed">Home in the autopilot's local frame, metres.</param>
/// <param name="Phase">Of the flight.</param>
/// <param name="TakeOvers">How often the flight was taken over so far.</param>
public readonly record struct FlightTrail(
    TimeSpan At, TimeSpan AutopilotBootedAt, Vector3 HomeNed, FlightPhase Phase, int TakeOvers)
{
    /// <summary>Whether the vehicle was off the ground, or about to be.</summary>
    public bool IsInAir => Phase is >= FlightPhase.TakingOff and <= FlightPhase.Landing;
}
