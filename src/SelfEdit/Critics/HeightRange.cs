namespace DroneSeal.SelfEdit;

/// <summary>How tall an obstacle is in the world.</summary>
/// <param name="LeastMeters">The smallest one made.</param>
/// <param name="GreatestMeters">The tallest one made.</param>
public readonly record struct HeightRange(float LeastMeters, float GreatestMeters);
