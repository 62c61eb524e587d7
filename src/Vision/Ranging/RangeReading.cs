namespace DroneSeal.Vision;

/// <summary>What a level range sensor says: how far away the nearest thing in its beam is.</summary>
/// <param name="BearingRadians">Of the beam's middle, clockwise from the nose.</param>
/// <param name="FieldOfViewRadians">The beam's full angle.</param>
/// <param name="Meters">Horizontal distance; infinite when nothing is in reach.</param>
/// <param name="SigmaMeters">Standard deviation.</param>
public readonly record struct RangeReading(
    float BearingRadians, float FieldOfViewRadians, float Meters, float SigmaMeters);
