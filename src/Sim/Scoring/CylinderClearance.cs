using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>How near a straight piece of way comes to an upright cylinder on the ground.</summary>
internal static class CylinderClearance
{
    /// <summary>Metres from the vehicle's hull to the nearest face; negative inside.</summary>
    /// <param name="obstacle">The cylinder.</param>
    /// <param name="from">Metres north, east and down of home.</param>
    /// <param name="to">The same, one tick later.</param>
    /// <param name="hullMeters">The vehicle's radius.</param>
    internal static float Meters(in FieldObstacle obstacle, Vector3 from, Vector3 to, float hullMeters)
    {
        var start = new Vector2(from.X, from.Y);
        var way = new Vector2(to.X, to.Y) - start;
        var away = obstacle.Center - start;
        var share = Math.Clamp(Vector2.Dot(away, way) / MathF.Max(way.LengthSquared(), 1e-9f), 0f, 1f);
        var height = -(from.Z + ((to.Z - from.Z) * share));
        var aside = (away - (way * share)).Length() - obstacle.RadiusMeters;
        var above = height - obstacle.HeightMeters;
        var distance = above > 0 ? new Vector2(MathF.Max(aside, 0), above).Length() : aside;
        return distance - hullMeters;
    }
}
