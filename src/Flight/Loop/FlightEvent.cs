namespace DroneSeal.Flight.Loop;

/// <summary>One change of state, to be read afterwards.</summary>
/// <param name="At">Monotonic time of the change.</param>
/// <param name="Subject">Whose state: "flight", "supervisor", "vision", "link", "autopilot",
/// "preflight".</param>
/// <param name="State">The new state.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record FlightEvent(TimeSpan At, string Subject, string State, string Reason)
{
    /// <summary>One line for people, without the time.</summary>
    public override string ToString() => Reason.Length == 0 ? $"{Subject,-10} {State}" : $"{Subject,-10} {State}: {Reason}";
}
