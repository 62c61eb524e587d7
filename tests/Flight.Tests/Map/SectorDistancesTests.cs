using System.Numerics;
using DroneSeal.Tests;

namespace DroneSeal.Flight.Tests;

public sealed class SectorDistancesTests
{
    private const float HalfSector = MathF.PI / SectorDistances.Count;

    private readonly World _world = World.AllRound();
    private readonly SectorDistances _sectors = new(0.2f, 15f);

    [Fact]
    public void WithoutAnyFrameNoSectorIsSeen()
    {
        _sectors.Fill(_world.Map, _world.Vehicle, _world.Now);

        Assert.All(_sectors.Centimeters.ToArray(), value => Assert.Equal(SectorDistances.NotSeen, value));
    }

    [Fact]
    public void AnEmptyWorldThatWasLookedAtIsClear()
    {
        _world.Frame();
        _sectors.Fill(_world.Map, _world.Vehicle, _world.Now);

        Assert.All(_sectors.Centimeters.ToArray(), value => Assert.Equal(1501, value));
    }

    [Fact]
    public void OnlyTheSectorsInsideTheFieldOfViewAreSeen()
    {
        var world = new World();
        world.Frame();
        _sectors.Fill(world.Map, world.Vehicle, world.Now);

        for (var i = 0; i < SectorDistances.Count; i++)
        {
            var degrees = i <= 36 ? 5 * i : 360 - (5 * i);
            if (degrees <= 35)
            {
                Assert.Equal(_sectors.Clear, _sectors.Centimeters[i]);
            }
            else if (degrees >= 60)
            {
                Assert.Equal(SectorDistances.NotSeen, _sectors.Centimeters[i]);
            }
        }
    }

    [Theory]
    [InlineData(0f, 0f, 0)]
    [InlineData(90f, 0f, 18)]
    [InlineData(-90f, 0f, 54)]
    [InlineData(90f, 90f, 0)]
    [InlineData(45f, 90f, 63)]
    public void SectorsCountClockwiseFromTheNose(float bearingDegrees, float yawDegrees, int sector)
    {
        var (sin, cos) = MathF.SinCos(float.DegreesToRadians(bearingDegrees));
        _world.Vehicle = World.Standing(Vector3.Zero, float.DegreesToRadians(yawDegrees));
        _world.Frame(World.Seen(_world.Vehicle, 5f * new Vector2(cos, sin), radius: 0.1f));
        _sectors.Fill(_world.Map, _world.Vehicle, _world.Now);

        Assert.InRange(_sectors.Centimeters[sector], 489, 491);
        Assert.Equal(71, _sectors.Centimeters.ToArray().Count(value => value == _sectors.Clear));
    }

    [Fact]
    public void EveryRayThatMeetsAnObstacleFindsItInItsSectorNotTooFar()
    {
        var random = new Random(3);
        for (var round = 0; round < 60; round++)
        {
            var world = World.AllRound();
            var centre = (1.2f + (10f * random.NextSingle())) * Unit(random.NextSingle() * MathF.Tau);
            var radius = 0.1f + (0.9f * random.NextSingle());
            world.Vehicle = World.Standing(Vector3.Zero, (random.NextSingle() * MathF.Tau) - MathF.PI);
            world.Frame(World.Seen(world.Vehicle, centre, radius));
            _sectors.Fill(world.Map, world.Vehicle, world.Now);
            RequireAllRays(centre, radius, world.Vehicle.YawRadians);
        }
    }

    [Fact]
    public void TooNearIsReportedAsTheLeastDistanceNeverAsZero()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(0.35f, 0f), radius: 0.3f));
        _sectors.Fill(_world.Map, _world.Vehicle, _world.Now);

        Assert.Equal(20, _sectors.Centimeters[0]);
        Assert.DoesNotContain((ushort)0, _sectors.Centimeters.ToArray());
    }

    [Fact]
    public void FartherThanTheGreatestDistanceIsClear()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(16f, 0f)));
        _sectors.Fill(_world.Map, _world.Vehicle, _world.Now);

        Assert.Equal(_sectors.Clear, _sectors.Centimeters[0]);
    }

    [Fact]
    public void WhatIsRememberedIsReportedWhereNothingIsSeenAnyMore()
    {
        var world = new World();
        world.Frames(5, World.Seen(world.Vehicle, new(5f, 0f)));
        world.Vehicle = World.Standing(Vector3.Zero, MathF.PI);
        var later = world.Now + TimeSpan.FromSeconds(30);
        _sectors.Fill(world.Map, world.Vehicle, later);

        Assert.InRange(_sectors.Centimeters[36], 465, 475);
        Assert.Equal(SectorDistances.NotSeen, _sectors.Centimeters[20]);
    }

    [Theory]
    [InlineData(-0.5f, true)]
    [InlineData(-1.5f, true)]
    [InlineData(-2.5f, false)]
    public void WhatIsFarBelowIsNotInTheWay(float down, bool isReported)
    {
        _world.Vehicle = World.Standing(new Vector3(0f, 0f, down));
        _world.Frame(World.Seen(_world.Vehicle, new(5f, 0f), top: 1f, classId: World.Cone));
        _sectors.Fill(_world.Map, _world.Vehicle, _world.Now);

        Assert.Equal(isReported, _sectors.Centimeters[0] < _sectors.Clear);
    }

    [Fact]
    public void NearestPointsComeNearestFirstInTheLevelBodyFrame()
    {
        _world.Vehicle = World.Standing(new Vector3(1f, 1f, -2f), MathF.PI / 2f);
        _world.Frame(World.Seen(_world.Vehicle, new(1f, 6f)), World.Seen(_world.Vehicle, new(4f, 1f)));
        var points = new NearestPoints(1);
        points.Fill(_world.Map, _world.Vehicle, 15f);

        var point = Assert.Single(points.Points.ToArray()).PointBody;
        Assert.True((point - new Vector3(0f, -2.7f, 0f)).Length() < 0.02f, point.ToString());
    }

    [Fact]
    public void FillingAllocatesNothing()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(5f, 0f)));
        var points = new NearestPoints();
        Fill(points);
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                Fill(points);
            }
        });

        Assert.Equal(0, allocated);
    }

    private void Fill(NearestPoints points)
    {
        _sectors.Fill(_world.Map, _world.Vehicle, _world.Now);
        points.Fill(_world.Map, _world.Vehicle, 15f);
    }

    // The reference: rays in small steps, each met with the circle by its equation.
    private void RequireAllRays(Vector2 centre, float radius, float yaw)
    {
        for (var angle = 0f; angle < MathF.Tau; angle += 0.004f)
        {
            var ray = Unit(yaw + angle);
            var along = Vector2.Dot(centre, ray);
            var off = centre.LengthSquared() - (along * along);
            if (along <= 0f || off > radius * radius)
            {
                continue;
            }

            var meters = along - MathF.Sqrt((radius * radius) - off);
            var sector = (int)MathF.Floor((angle + HalfSector) / (2f * HalfSector)) % SectorDistances.Count;
            Assert.InRange(_sectors.Centimeters[sector], 20, MathF.Max(20f, (meters * 100f) + 3f));
        }
    }

    private static Vector2 Unit(float radians) => new(MathF.Cos(radians), MathF.Sin(radians));
}
