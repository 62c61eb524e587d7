namespace DroneSeal.SelfEdit;

/// <summary>A mean of paired differences and how well it is known.</summary>
/// <param name="Mean">Positive where the first arm is better.</param>
/// <param name="StandardError">By resampling.</param>
/// <param name="Count">Pairs.</param>
internal readonly record struct PairedGain(double Mean, double StandardError, int Count);
