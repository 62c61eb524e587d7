namespace DroneSeal.GroundStation.Doctoring;

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">What.</param>
/// <param name="Grade">How it is.</param>
/// <param name="Words">What was found, and where it is not good, what to do.</param>
internal sealed record Finding(string Subject, Grade Grade, string Words);
