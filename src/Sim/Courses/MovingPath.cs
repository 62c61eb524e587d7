using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>A way that a moving obstacle takes at a steady speed.</summary>
/// <param name="Points">At least two, metres north and east of the start.</param>
/// <param name="SpeedMetersPerSecond">Above zero.</param>
/// <param name="IsRound">From the last point straight on to the first; else back along the same way.</param>
public sealed record MovingPath(IReadOnlyList<Vector2> Points, float SpeedMetersPerSecond, bool IsRound)
{
    /// <summary>Length until it begins anew, metres.</summary>
    public float LengthMeters
    {
        get
        {
            var length = 0f;
            for (var i = 1; i < Points.Count; i++)
            {
                length += Vector2.Distance(Points[i - 1], Points[i]);
            }
            return IsRound ? length + Vector2.Distance(Points[^1], Points[0]) : 2 * length;
        }
    }

    /// <summary>Where it is, and which way it goes.</summary>
    /// <param name="now">Time in the course.</param>
    /// <param name="phase">Share of the way at the beginning, 0..1.</param>
    /// <returns>Metres north and east of the start, and the heading in radians clockwise from
    /// north.</returns>
    public (Vector2 Position, float HeadingRadians) At(TimeSpan now, float phase)
    {
        var total = LengthMeters;
        var left = (float)(((phase * total) + (now.TotalSeconds * SpeedMetersPerSecond)) % total);
        for (var i = 0; ; i++)
        {
            var (from, to) = (Point(i), Point(i + 1));
            var length = Vector2.Distance(from, to);
            if (left <= length)
            {
                var way = to - from;
                return (from + (way * (left / MathF.Max(length, 1e-6f))), MathF.Atan2(way.Y, way.X));
            }
            left -= length;
        }
    }

    private Vector2 Point(int i)
    {
        var last = Points.Count - 1;
        if (IsRound)
        {
            return Points[i % Points.Count];
        }
        var step = i % (2 * last);
        return Points[step <= last ? step : (2 * last) - step];
    }
}
