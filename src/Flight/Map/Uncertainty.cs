using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>Covariance of a place in the plane, square metres.</summary>
internal readonly record struct Uncertainty(float NorthNorth, float NorthEast, float EastEast)
{
    private const float Floor = 0.0004f;

    /// <summary>The largest standard deviation of any direction.</summary>
    internal float WorstSigma
    {
        get
        {
            var mean = (NorthNorth + EastEast) / 2f;
            var half = (NorthNorth - EastEast) / 2f;
            return MathF.Sqrt(mean + MathF.Sqrt((half * half) + (NorthEast * NorthEast)));
        }
    }

    /// <summary>From standard deviations along a unit vector and across it.</summary>
    internal static Uncertainty Of(Vector2 ray, float along, float across)
    {
        var a = along * along;
        var c = across * across;
        return new Uncertainty(
            (a * ray.X * ray.X) + (c * ray.Y * ray.Y),
            (a - c) * ray.X * ray.Y,
            (a * ray.Y * ray.Y) + (c * ray.X * ray.X));
    }

    /// <summary>The variance along a unit vector.</summary>
    internal float Along(Vector2 unit) =>
        (NorthNorth * unit.X * unit.X) + (2f * NorthEast * unit.X * unit.Y) + (EastEast * unit.Y * unit.Y);

    /// <summary>
    /// After a measurement along a unit vector was taken in with any gain, also one that is not the best:
    /// Joseph's form of the Kalman update.
    /// </summary>
    internal Uncertainty Measured(Vector2 unit, float gain, float variance)
    {
        var a = 1f - (gain * unit.X * unit.X);
        var b = -gain * unit.X * unit.Y;
        var c = 1f - (gain * unit.Y * unit.Y);
        var added = gain * gain * variance;
        var first = new Vector2((a * NorthNorth) + (b * NorthEast), (a * NorthEast) + (b * EastEast));
        var second = new Vector2((b * NorthNorth) + (c * NorthEast), (b * NorthEast) + (c * EastEast));
        return new Uncertainty(
            MathF.Max(Floor, (first.X * a) + (first.Y * b) + (added * unit.X * unit.X)),
            (first.X * b) + (first.Y * c) + (added * unit.X * unit.Y),
            MathF.Max(Floor, (second.X * b) + (second.Y * c) + (added * unit.Y * unit.Y)));
    }

    /// <summary>With at least this variance along a unit vector.</summary>
    internal Uncertainty Raised(Vector2 unit, float leastVariance)
    {
        var added = MathF.Max(0f, leastVariance - Along(unit));
        return new Uncertainty(
            NorthNorth + (added * unit.X * unit.X),
            NorthEast + (added * unit.X * unit.Y),
            EastEast + (added * unit.Y * unit.Y));
    }

    /// <summary>After a time in which the thing may have moved.</summary>
    internal Uncertainty Grown(float sigmaMeters)
    {
        var added = sigmaMeters * sigmaMeters;
        return this with
        {
            NorthNorth = NorthNorth + added,
            EastEast = EastEast + added,
        };
    }
}
