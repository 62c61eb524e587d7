using System.Numerics;
using DroneSeal.Sim;

namespace DroneSeal.Host.Benching;

/// <summary>How far away things of a course truly are.</summary>
internal static class TrueRange
{
    /// <summary>Horizontal distance from a place to the nearest face, metres.</summary>
    internal static float Meters(PlacedObstacle thing, TimeSpan now, Vector2 hereNorthEast)
    {
        var (place, heading) = thing.At(now);
        var away = hereNorthEast - place;
        if (thing.Kind.LengthMeters.High <= 0)
        {
            return away.Length() - (0.5f * thing.WidthMeters);
        }

        var (sine, cosine) = MathF.SinCos(heading);
        var along = MathF.Abs((away.X * cosine) + (away.Y * sine)) - (0.5f * thing.LengthMeters);
        var across = MathF.Abs((away.Y * cosine) - (away.X * sine)) - (0.5f * thing.WidthMeters);
        return new Vector2(MathF.Max(0, along), MathF.Max(0, across)).Length();
    }
}
