namespace DroneSeal.Core;

/// <summary>What a range sensor that looks along the vehicle's nose measured, at one instant.</summary>
/// <param name="At">Monotonic time on this machine at which it was heard of.</param>
/// <param name="Meters">Along the nose to the nearest thing in the beam, above 0.</param>
/// <param name="SigmaMeters">Standard deviation.</param>
/// <param name="BeamRadians">The round beam's full angle.</param>
public readonly record struct ForwardRange(TimeSpan At, float Meters, float SigmaMeters, float BeamRadians)
{
    /// <summary>Longest time between a measurement and the instant that it is used for; beyond it there is
    /// no measurement.</summary>
    public static TimeSpan LongestAge { get; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether it says anything about an instant.</summary>
    public bool IsOf(TimeSpan instant) => (instant - At).Duration() <= LongestAge;
}
