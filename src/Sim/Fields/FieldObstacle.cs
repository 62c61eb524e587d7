using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>An upright cylinder that stands on the ground.</summary>
/// <param name="NorthMeters">Of the axis, from home.</param>
/// <param name="EastMeters">Of the axis, from home.</param>
/// <param name="RadiusMeters">Above zero.</param>
/// <param name="HeightMeters">Of the top above the ground at home, above zero.</param>
/// <param name="ClassId">Row of <see cref="ObstacleField.ClassNames"/>.</param>
public readonly record struct FieldObstacle(
    float NorthMeters,
    float EastMeters,
    float RadiusMeters,
    float HeightMeters,
    int ClassId)
{
    /// <summary>The axis, metres north and east of home.</summary>
    public Vector2 Center => new(NorthMeters, EastMeters);
}
