namespace DroneSeal.Sim;

/// <summary>Obstacles whose places the seed draws.</summary>
/// <param name="Count">How many.</param>
/// <param name="NorthMeters">Where, from the start.</param>
/// <param name="EastMeters">Where, from the start.</param>
/// <param name="GapMeters">Least distance from face to face of any other obstacle.</param>
public sealed record ScatterPlan(
    NumberRange Count,
    NumberRange NorthMeters,
    NumberRange EastMeters,
    float GapMeters);
