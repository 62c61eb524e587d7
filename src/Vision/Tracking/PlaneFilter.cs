using System.Numerics;

namespace DroneSeal.Vision;

/// <summary>Kalman filter of a place in the plane, metres north and east, of something that hardly
/// moves.</summary>
internal struct PlaneFilter
{
    private const float LeastVariance = 1e-6f;
    private const float MostVariance = 1e4f;

    private float _northNorth;
    private float _northEast;
    private float _eastEast;

    /// <summary>Metres north and east of the local origin.</summary>
    internal Vector2 Place { get; private set; }

    /// <summary>Variance of a first measurement: deviations along a unit vector and across it.</summary>
    internal static PlaneFilter At(Vector2 place, Vector2 ray, float along, float across)
    {
        var (a, c) = (along * along, across * across);
        return new PlaneFilter
        {
            Place = place,
            _northNorth = (a * ray.X * ray.X) + (c * ray.Y * ray.Y),
            _northEast = (a - c) * ray.X * ray.Y,
            _eastEast = (a * ray.Y * ray.Y) + (c * ray.X * ray.X),
        };
    }

    /// <summary>The variance along a unit vector.</summary>
    internal readonly float Along(Vector2 unit) =>
        (_northNorth * unit.X * unit.X) + (2 * _northEast * unit.X * unit.Y) + (_eastEast * unit.Y * unit.Y);

    /// <summary>It may have moved.</summary>
    internal void Drift(float sigma)
    {
        _northNorth += sigma * sigma;
        _eastEast += sigma * sigma;
        Bound();
    }

    /// <summary>Takes in where it was seen, along one direction.</summary>
    /// <param name="place">Where.</param>
    /// <param name="unit">Unit vector; only the part of the place along it counts.</param>
    /// <param name="sigma">Standard deviation of the measurement.</param>
    /// <param name="leastShare">The filter never takes itself for surer than this share of the measurement's
    /// deviation: errors of one thing's ranges repeat from frame to frame, and grow smaller as it comes
    /// nearer.</param>
    internal void Measure(Vector2 place, Vector2 unit, float sigma, float leastShare)
    {
        var variance = sigma * sigma;
        var lacking = (leastShare * leastShare * variance) - Along(unit);
        if (lacking > 0)
        {
            _northNorth += lacking * unit.X * unit.X;
            _northEast += lacking * unit.X * unit.Y;
            _eastEast += lacking * unit.Y * unit.Y;
        }

        var north = (_northNorth * unit.X) + (_northEast * unit.Y);
        var east = (_northEast * unit.X) + (_eastEast * unit.Y);
        var total = (north * unit.X) + (east * unit.Y) + variance;
        Place += Vector2.Dot(place - Place, unit) / total * new Vector2(north, east);
        _northNorth -= north * north / total;
        _northEast -= north * east / total;
        _eastEast -= east * east / total;
        Bound();
    }

    // Rounding of long thin ellipses must not make a variance negative along any direction.
    private void Bound()
    {
        _northNorth = Math.Clamp(_northNorth, LeastVariance, MostVariance);
        _eastEast = Math.Clamp(_eastEast, LeastVariance, MostVariance);
        var most = 0.999f * MathF.Sqrt(_northNorth * _eastEast);
        _northEast = Math.Clamp(_northEast, -most, most);
    }
}
