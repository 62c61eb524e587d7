namespace DroneSeal.Flight;

/// <summary>One change of the flight state, or a notice that changed nothing (then both states are the
/// same).</summary>
/// <param name="At">Monotonic.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Reason">Why, in words for a person.</param>
public readonly record struct StateChange(TimeSpan At, FlightState From, FlightState To, string Reason);
