using System.Text.Json.Serialization;

namespace DroneSeal.Host.Flying;

/// <summary>One change of a state.</summary>
/// <param name="Seconds">Since the flight process began.</param>
/// <param name="Subject">Whose state.</param>
/// <param name="State">The new state.</param>
/// <param name="Reason">Why.</param>
internal sealed record StateEntry(
    [property: JsonPropertyName("t_s")] double Seconds, string Subject, string State, string Reason);
