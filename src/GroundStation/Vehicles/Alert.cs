using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>Something that a vehicle, or the station, says in words.</summary>
/// <param name="At">When it was last said, monotonic.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Source">Who said it.</param>
/// <param name="Text">The words.</param>
/// <param name="Times">How often in a row.</param>
internal sealed record Alert(TimeSpan At, MavSeverity Severity, string Source, string Text, int Times = 1);
