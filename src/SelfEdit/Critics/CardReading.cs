namespace DroneSeal.SelfEdit;

/// <summary>What came of reading a card.</summary>
/// <param name="Card">The card; null where there is a fault.</param>
/// <param name="Faults">Everything wrong with it, one line each, with the line number; empty where there is
/// a card.</param>
public sealed record CardReading(ObstacleCard? Card, IReadOnlyList<string> Faults);
