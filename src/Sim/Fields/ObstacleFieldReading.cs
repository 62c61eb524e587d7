namespace DroneSeal.Sim;

/// <summary>What came of reading a field.</summary>
/// <param name="Field">The field; null when there are faults.</param>
/// <param name="Faults">Everything wrong, one line each, as <c>file:line: what</c>; empty when the field can
/// be used.</param>
public sealed record ObstacleFieldReading(ObstacleField? Field, IReadOnlyList<string> Faults);
