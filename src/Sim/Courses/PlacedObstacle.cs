using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>One thing of a course, where a seed put it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Design">Which look of its kind.</param>
/// <param name="Variant">Chooses what else differs: colours, limbs, dirt.</param>
/// <param name="Position">Metres north and east of the start; where it begins, if it moves.</param>
/// <param name="HeadingRadians">Clockwise from north.</param>
/// <param name="LengthMeters">From front to back.</param>
/// <param name="WidthMeters">Across; of a tree, its trunk.</param>
/// <param name="HeightMeters">From bottom to top.</param>
/// <param name="Path">Its way; null where it stands still.</param>
/// <param name="Phase">Share of the way at the beginning, 0..1.</param>
public sealed record PlacedObstacle(
    ObstacleKind Kind,
    string Design,
    uint Variant,
    Vector2 Position,
    float HeadingRadians,
    float LengthMeters,
    float WidthMeters,
    float HeightMeters,
    MovingPath? Path = null,
    float Phase = 0)
{
    /// <summary>Where it is at a time of the course, and its heading.</summary>
    public (Vector2 Position, float HeadingRadians) At(TimeSpan now) =>
        Path is null ? (Position, HeadingRadians) : Path.At(now, Phase);

    /// <summary>The cylinders that flights are scored against; empty where one cannot run into it.</summary>
    /// <param name="now">Time in the course.</param>
    /// <remarks>What is longer than wide becomes a row of cylinders that cover its outline.</remarks>
    public IReadOnlyList<FieldObstacle> Cylinders(TimeSpan now)
    {
        if (!Kind.IsSolid || Kind.ClassName is null)
        {
            return [];
        }
        var (center, heading) = At(now);
        var (sine, cosine) = MathF.SinCos(heading);
        var (length, width) = LengthMeters >= WidthMeters
            ? (LengthMeters, WidthMeters) : (WidthMeters, LengthMeters);
        var along = LengthMeters >= WidthMeters ? new Vector2(cosine, sine) : new Vector2(-sine, cosine);
        var count = length < 1.2f * width ? 1 : (int)MathF.Ceiling(2 * length / width);
        var step = count == 1 ? 0 : length / count;
        var radius = count == 1 ? length * 0.5f : 0.5f * MathF.Sqrt((width * width) + (step * step));
        var cylinders = new FieldObstacle[count];
        for (var i = 0; i < count; i++)
        {
            var place = center + (along * ((i + 0.5f - (count * 0.5f)) * step));
            cylinders[i] = new(place.X, place.Y, radius, HeightMeters, FieldClasses.IdOf(Kind.ClassName));
        }
        return cylinders;
    }

    /// <summary>Radius of a circle round the whole outline, metres.</summary>
    public float ReachMeters => Kind.LengthMeters.High > 0
        ? 0.5f * MathF.Sqrt((LengthMeters * LengthMeters) + (WidthMeters * WidthMeters))
        : 0.5f * WidthMeters;
}
