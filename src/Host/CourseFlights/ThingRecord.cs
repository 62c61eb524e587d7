using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>One thing of a course from above, for maps.</summary>
/// <param name="Kind">Name of its kind.</param>
/// <param name="IsSolid">Whether one can run into it.</param>
/// <param name="IsNovel">Whether the base model was never shown its kind.</param>
/// <param name="North">Metres north of the start; where it begins, if it moves.</param>
/// <param name="East">Metres east of the start.</param>
/// <param name="HeadingRadians">Clockwise from north.</param>
/// <param name="Length">Metres from front to back.</param>
/// <param name="Width">Metres across.</param>
/// <param name="Height">Metres.</param>
/// <param name="Way">Where it moves, metres north and east; empty where it stands.</param>
internal sealed record ThingRecord(
    string Kind, bool IsSolid, bool IsNovel, float North, float East, float HeadingRadians, float Length,
    float Width, float Height, IReadOnlyList<float[]> Way)
{
    /// <summary>All things of a course, in its rows' order.</summary>
    internal static IReadOnlyList<ThingRecord> Of(PlacedCourse course) => [.. course.Obstacles.Select(one =>
        new ThingRecord(
            one.Kind.Name, one.Kind.IsSolid, course.Course.Novel.Contains(one.Kind), one.Position.X,
            one.Position.Y, one.HeadingRadians, one.LengthMeters, one.WidthMeters, one.HeightMeters,
            [.. one.Path?.Points.Select(point => new[] { point.X, point.Y }) ?? []]))];
}
