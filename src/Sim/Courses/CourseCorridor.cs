namespace DroneSeal.Sim;

/// <summary>The space a flight must keep to.</summary>
/// <param name="WidthMeters">Half of it on each side of the line from the start to the north.</param>
/// <param name="CeilingMeters">Highest allowed height above the ground.</param>
/// <param name="CruiseMeters">Height above the ground at which the course is flown.</param>
public readonly record struct CourseCorridor(float WidthMeters, float CeilingMeters, float CruiseMeters);
