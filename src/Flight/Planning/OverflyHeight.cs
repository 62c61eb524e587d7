using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>How high to fly: as high as the goal, or over what is low and lies in the way.</summary>
internal sealed class OverflyHeight(VehicleLimits limits, PlannerOptions options)
{
    private const float BesideMeters = 0.6f;
    private const float BehindMeters = 0.8f;

    // Down coordinates differ by rounding and noise; a hand's breadth more is cheap.
    private const float ExtraMeters = 0.15f;

    /// <summary>The down coordinate to fly at.</summary>
    /// <param name="map">The obstacles.</param>
    /// <param name="way">The coarse way, from the vehicle on.</param>
    /// <param name="here">Metres north and east.</param>
    /// <param name="speed">Metres a second.</param>
    /// <param name="goalDown">The goal's own.</param>
    internal float Down(ObstacleMap map, ReadOnlySpan<Vector2> way, Vector2 here, float speed, float goalDown)
    {
        var down = goalDown;
        foreach (ref readonly var obstacle in map.Obstacles)
        {
            var need = obstacle.TopDown - options.OverflyMeters - limits.HalfHeightMeters - ExtraMeters;
            if (need >= down || !obstacle.Traits.MayBeOverflown || -need > limits.MaxAltitudeMeters)
            {
                continue;
            }

            var width = obstacle.RadiusMeters + limits.RadiusMeters + options.LeastGapMeters;
            var ahead = 4f + (speed * (goalDown - need) / limits.MaxClimb);
            var isUnder = (obstacle.CentreNorthEast - here).Length() < width + BesideMeters + BehindMeters;
            if (isUnder || IsCrossed(way, here, ahead + width, obstacle.CentreNorthEast, width))
            {
                down = need;
            }
        }

        return down;
    }

    private static bool IsCrossed(
        ReadOnlySpan<Vector2> way, Vector2 here, float ahead, Vector2 centre, float width)
    {
        if ((centre - here).Length() > ahead)
        {
            return false;
        }

        foreach (var point in way)
        {
            if ((point - centre).Length() < width)
            {
                return true;
            }
        }

        return false;
    }
}
