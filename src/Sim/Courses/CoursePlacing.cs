using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>Puts a course's obstacles in their places by a seed, so that there is always a way
/// through.</summary>
public static class CoursePlacing
{
    /// <summary>Half the width that must get through somewhere: vehicle and margin, metres.</summary>
    public const float PassableRadiusMeters = 0.75f;

    private const int MostLayouts = 64;
    private const int MostDrawsEach = 300;
    private const float ClearMeters = 2.5f;

    /// <summary>The course of one seed.</summary>
    /// <param name="course">What it should be like.</param>
    /// <param name="seed">Same course and seed, same places, on every machine.</param>
    /// <returns>Null when none of many layouts can be passed: the course is too dense.</returns>
    public static PlacedCourse? Place(Course course, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(course);
        var random = new SeededRandom(seed);
        var light = Light(course.Light, random);
        var ground = course.Grounds[(int)(random.NextUnit() * course.Grounds.Count)];
        for (var i = 0; i < MostLayouts; i++)
        {
            var placed = new PlacedCourse(course, seed, light, ground, Layout(course, random));
            if (Passability.HasWay(
                placed.Standing, course.Goal.Center, PassableRadiusMeters, course.Corridor.WidthMeters))
            {
                return placed;
            }
        }
        return null;
    }

    private static PlacedLight Light(CourseLight light, SeededRandom random) => new(
        light.Skies[(int)(random.NextUnit() * light.Skies.Count)],
        light.SunAzimuthDegrees.Draw(random),
        light.SunElevationDegrees.Draw(random),
        light.VisibilityMeters.Draw(random),
        light.Rain.Draw(random),
        light.ExposureStops.Draw(random));

    private static List<PlacedObstacle> Layout(Course course, SeededRandom random)
    {
        var placed = new List<PlacedObstacle>();
        foreach (var item in course.Items)
        {
            if (item.Scatter is { } scatter)
            {
                Scatter(course, item, scatter, placed, random);
            }
            else
            {
                placed.Add(One(item, new(item.NorthMeters.Draw(random), item.EastMeters.Draw(random)), random));
            }
        }
        return placed;
    }

    private static void Scatter(
        Course course, CourseItem item, ScatterPlan scatter, List<PlacedObstacle> placed, SeededRandom random)
    {
        var count = (int)MathF.Round(scatter.Count.Draw(random));
        var end = placed.Count + count;
        for (var i = 0; i < count * MostDrawsEach && placed.Count < end; i++)
        {
            var candidate = One(item, new(scatter.NorthMeters.Draw(random), scatter.EastMeters.Draw(random)), random);
            if (IsFree(course, placed, candidate, scatter.GapMeters))
            {
                placed.Add(candidate);
            }
        }
    }

    private static bool IsFree(Course course, List<PlacedObstacle> placed, PlacedObstacle candidate, float gap)
    {
        var reach = candidate.ReachMeters;
        if (candidate.Kind.IsSolid && (candidate.Position.Length() < ClearMeters + reach ||
            Vector2.Distance(candidate.Position, course.Goal.Center) < ClearMeters + reach))
        {
            return false;
        }
        return placed.TrueForAll(other => !other.Kind.IsSolid || other.Path is not null ||
            Vector2.Distance(other.Position, candidate.Position) >= gap + reach + other.ReachMeters);
    }

    internal static PlacedObstacle One(CourseItem item, Vector2 position, SeededRandom random)
    {
        var designs = item.Designs.Count > 0 ? item.Designs : item.Kind.Designs;
        var design = designs[(int)(random.NextUnit() * designs.Count)];
        var height = item.HeightMeters.Draw(random);
        var width = item.WidthMeters.Draw(random);
        var length = item.LengthMeters.Draw(random);
        if (item.Kind == ObstacleKinds.TrafficCone && width == 0)
        {
            width = FootWidth(design, height);
        }
        if (item.Kind.LengthMeters.High == 0)
        {
            length = width;
        }
        var heading = item.HeadingDegrees.Draw(random) * MathF.PI / 180f;
        var variant = (uint)random.NextBits();
        var phase = random.NextUnit();
        return new(item.Kind, design, variant, position, heading, length, width, height, item.Path, phase);
    }

    /// <summary>A cone's foot as makers build it: 0.30 m for 0.5 m, 0.38 m for 0.75 m, 0.5 m for 1.1
    /// m.</summary>
    private static float FootWidth(string design, float height) =>
        design == "delineator" ? 0.24f + (0.14f * height) : 0.14f + (0.33f * height);
}
