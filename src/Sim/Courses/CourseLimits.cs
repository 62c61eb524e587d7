namespace DroneSeal.Sim;

/// <summary>What a flight may take and reach.</summary>
/// <param name="Time">Longest flight.</param>
/// <param name="SpeedMetersPerSecond">Fastest flight over the ground.</param>
public readonly record struct CourseLimits(TimeSpan Time, float SpeedMetersPerSecond);
