namespace DroneSeal.Vision;

/// <summary>What a range sensor says: how far away the nearest thing in its beam is. Angles are of the level
/// body frame.</summary>
/// <param name="BearingRadians">Of the beam's middle, clockwise from the nose.</param>
/// <param name="FieldOfViewRadians">The round beam's full angle.</param>
/// <param name="Meters">Horizontal distance; infinite when nothing is in reach.</param>
/// <param name="SigmaMeters">Standard deviation.</param>
/// <param name="ElevationRadians">Of the beam's middle over the horizon, up is positive.</param>
public readonly record struct RangeReading(
    float BearingRadians,
    float FieldOfViewRadians,
    float Meters,
    float SigmaMeters,
    float ElevationRadians = 0)
{
    private const float SteepestRadians = 1.5f;

    /// <summary>Whether the beam passes between two slopes, metres up a metre away.</summary>
    public bool Meets(float bottomSlope, float topSlope) =>
        Slope(0.5f * FieldOfViewRadians) >= bottomSlope && Slope(-0.5f * FieldOfViewRadians) <= topSlope;

    private float Slope(float fromMiddle) =>
        MathF.Tan(Math.Clamp(ElevationRadians + fromMiddle, -SteepestRadians, SteepestRadians));
}
