using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>Where a flight ends.</summary>
/// <param name="NorthMeters">From the start; the start looks north.</param>
/// <param name="EastMeters">From the start.</param>
/// <param name="RadiusMeters">Being this near is being there.</param>
public readonly record struct CourseGoal(float NorthMeters, float EastMeters, float RadiusMeters)
{
    /// <summary>Metres north and east of the start.</summary>
    public Vector2 Center => new(NorthMeters, EastMeters);
}
