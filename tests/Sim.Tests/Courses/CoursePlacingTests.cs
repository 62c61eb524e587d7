using System.Numerics;

namespace DroneSeal.Sim.Tests;

public sealed class CoursePlacingTests
{
    public static TheoryData<string> Names =>
        [.. CourseFiles.All().Select(path => Path.GetFileNameWithoutExtension(path))];

    [Fact]
    public void TheEightCoursesAreThere() =>
        Assert.Equal(
            ["barrels", "decoys", "dusk-fog", "forest", "maze", "mixed-traffic", "orange-cones", "slalom"],
            CourseFiles.All().Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryCourseCanBePassedWithEverySeed(string name)
    {
        var course = Load(name);
        for (var seed = 0ul; seed < 50; seed++)
        {
            Assert.True(CoursePlacing.Place(course, seed) is not null, $"seed {seed}");
        }
    }

    [Fact]
    public void TheWayThroughIsLongerThanTheStraightLine()
    {
        var course = Load("slalom");

        var shortest = ShortestPath.LengthMeters(
            CoursePlacing.Place(course, 1)!.Standing, Vector2.Zero, course.Goal.Center, 0.35f, course.Corridor.CruiseMeters);

        Assert.InRange(shortest, course.Goal.NorthMeters + 0.1f, 2 * course.Goal.NorthMeters);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSameSeedGivesTheSamePlaces(string name)
    {
        var course = Load(name);

        Assert.Equal(
            CoursePlacing.Place(course, 5)!.Obstacles.ToArray(), CoursePlacing.Place(course, 5)!.Obstacles.ToArray());
        Assert.NotEqual(
            CoursePlacing.Place(course, 5)!.Obstacles.ToArray(), CoursePlacing.Place(course, 6)!.Obstacles.ToArray());
    }

    [Fact]
    public void NothingSolidStandsOnTheStartOrTheGoal()
    {
        var course = Load("decoys");
        for (var seed = 0ul; seed < 20; seed++)
        {
            foreach (var one in CoursePlacing.Place(course, seed)!.Standing.Obstacles)
            {
                Assert.True(one.Center.Length() - one.RadiusMeters > 2);
                Assert.True(Vector2.Distance(one.Center, course.Goal.Center) - one.RadiusMeters > 2);
            }
        }
    }

    [Fact]
    public void AWallBecomesARowOfCylindersThatCoverIt()
    {
        var wall = new PlacedObstacle(
            ObstacleKinds.Wall, "brick", 0, new Vector2(5, 2), MathF.PI / 2, 4, 0.25f, 2);

        var cylinders = wall.Cylinders(default);

        for (var east = 0f; east <= 4; east += 0.05f)
        {
            var corner = new Vector2(5.125f, east);
            Assert.Contains(cylinders, one => Vector2.Distance(one.Center, corner) <= one.RadiusMeters + 1e-4f);
        }
        Assert.All(cylinders, one => Assert.InRange(one.RadiusMeters, 0.12f, 0.2f));
    }

    [Fact]
    public void WhatMovesComesBackToWhereItBegan()
    {
        var path = new MovingPath([new(0, 0), new(0, 4)], 2, IsRound: false);

        Assert.Equal(new Vector2(0, 2), path.At(TimeSpan.FromSeconds(1), 0).Position);
        Assert.Equal(new Vector2(0, 2), path.At(TimeSpan.FromSeconds(3), 0).Position);
        Assert.Equal(new Vector2(0, 0), path.At(TimeSpan.FromSeconds(4), 0).Position);
        Assert.Equal(MathF.PI / 2, path.At(TimeSpan.FromSeconds(1), 0).HeadingRadians, 3);
    }

    [Fact]
    public void WhatMovesKeepsItsRowInTheField()
    {
        var placed = CoursePlacing.Place(Load("mixed-traffic"), 3)!;

        var now = placed.FieldAt(TimeSpan.Zero);
        var later = placed.FieldAt(TimeSpan.FromSeconds(2));

        Assert.Equal(now.Obstacles.Length, later.Obstacles.Length);
        Assert.Equal(now.Obstacles[0], later.Obstacles[0]);
        Assert.NotEqual(now.Obstacles[^1], later.Obstacles[^1]);
    }

    private static Course Load(string name)
    {
        var reading = CourseReader.ReadFile(CourseFiles.Find(name)!);
        Assert.Empty(reading.Faults);
        return reading.Course!;
    }
}
