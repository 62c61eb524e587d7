using System.Numerics;

using DroneSeal.Core;
using DroneSeal.Tests;

namespace DroneSeal.Flight.Tests;

public sealed class ObstacleMapTests
{
    private readonly World _world = new();

    private ref readonly MappedObstacle Only
    {
        get
        {
            Assert.Equal(1, _world.Map.Count);
            return ref _world.Map.Obstacles[0];
        }
    }

    [Fact]
    public void ASightIsPutWhereTheVehicleWasWhenTheFrameWasTaken()
    {
        var map = _world.Map;
        for (var i = 0; i <= 100; i++)
        {
            var at = TimeSpan.FromSeconds(100 + (0.01 * i));
            var place = new Vector3(3f * 0.01f * i, 0f, -2f);
            map.Record(new VehicleState(at, place, new(3f, 0f, 0f), 0f, 0f, 0.01f * i, 1f));
        }

        // At 100.505 the vehicle was at 1.515 m, nose 0.505 rad to the right.
        var batch = new ObstacleBatch
        {
            CapturedAt = TimeSpan.FromSeconds(100.505),
        };
        batch.Add(new Obstacle(0, World.Tree, -0.505f, 0f, 5f, 5f, 0.1f, 0.5f, 4f, 0));
        Assert.True(map.Integrate(batch));

        Assert.Equal(7.015f, Only.CentreNorthEast.X, 3);
        Assert.Equal(0f, Only.CentreNorthEast.Y, 3);
    }

    [Theory]
    [InlineData(99.9)]
    [InlineData(101.0)]
    public void AFrameWithoutAKnownPoseChangesNothing(double capturedSeconds)
    {
        _world.Map.Record(World.Standing(Vector3.Zero));
        var batch = new ObstacleBatch
        {
            CapturedAt = TimeSpan.FromSeconds(capturedSeconds),
        };
        batch.Add(World.Seen(_world.Vehicle, new(5f, 0f)));

        Assert.False(_world.Map.Integrate(batch));
        Assert.Equal(0, _world.Map.Count);
        Assert.Equal(1, _world.Map.BatchesWithoutPose);
    }

    [Fact]
    public void SightsOfTheSameThingBecomeOneObstacle()
    {
        for (var i = 0; i < 20; i++)
        {
            _world.Vehicle = World.Standing(new Vector3(0.1f * i, 0f, -2f));
            _world.Frame(World.Seen(_world.Vehicle, new(8f, 1f)), World.Seen(_world.Vehicle, new(9f, -2f)));
        }

        Assert.Equal(2, _world.Map.Count);
        Assert.All(_world.Map.Obstacles.ToArray(), obstacle => Assert.Equal(20, obstacle.Sights));
        Assert.True((_world.Map.Obstacles[0].CentreNorthEast - new Vector2(8f, 1f)).Length() < 0.02f);
    }

    [Fact]
    public void UntilAnEditIsReleasedTheNearerOfBothRangesCounts()
    {
        var seen = World.Seen(_world.Vehicle, new(8f, 0f));
        _world.Frame(seen with
        {
            ActiveRangeMeters = 5f,
            EditId = 7,
        });

        Assert.Equal(5.3f, Only.CentreNorthEast.X, 3);
        Assert.Equal(7, Only.EditId);
    }

    [Theory]
    [InlineData(float.PositiveInfinity, 5f)]
    [InlineData(5f, float.PositiveInfinity)]
    public void WhatIsInEitherIsThere(float releasedRange, float activeRange)
    {
        _world.Frame(World.Seen(_world.Vehicle, new(8f, 0f)) with
        {
            ReleasedRangeMeters = releasedRange,
            ActiveRangeMeters = activeRange,
            EditId = 7,
        });

        Assert.Equal(5.3f, Only.CentreNorthEast.X, 3);
    }

    [Theory]
    [InlineData(6, 5.3f)]
    [InlineData(7, 9.3f)]
    public void OnceAnEditIsReleasedItsRangeAloneCounts(long releasedThrough, float expectedNorth)
    {
        _world.Map.ReleaseEditsThrough(releasedThrough);
        _world.Frame(World.Seen(_world.Vehicle, new(8f, 0f)) with
        {
            ReleasedRangeMeters = 5f,
            ActiveRangeMeters = 9f,
            EditId = 7,
        });

        Assert.Equal(expectedNorth, Only.CentreNorthEast.X, 3);
    }

    [Fact]
    public void WhatTheReleasedAdaptersSawAnEditAloneNeitherMovesNorShrinksNorRenews()
    {
        _world.Vehicle = World.Standing(new Vector3(0f, 0f, -2f));
        _world.Frames(10, World.Seen(_world.Vehicle, new(6f, 0f), radius: 0.6f, top: 8f));
        var before = Only;

        var smaller = World.Seen(_world.Vehicle, new(6.8f, 0.2f), radius: 0.1f, top: 1f, World.Cone);
        for (var i = 0; i < 400; i++)
        {
            _world.Frame(smaller with { ReleasedRangeMeters = float.PositiveInfinity, EditId = 7 });
            if (_world.Map.Obstacles.ToArray().FirstOrDefault(one => one.Id == before.Id) is { Id: > 0 } left)
            {
                Assert.Equal(before.CentreNorthEast, left.CentreNorthEast);
                Assert.Equal(before.RadiusMeters, left.RadiusMeters);
                Assert.Equal(before.TopDown, left.TopDown);
                Assert.Equal(World.Tree, left.ClassId);
                Assert.True(left.Confidence <= before.Confidence);
            }
        }

        // It fades as it would without edits, and what the edit sees is there then.
        Assert.Contains(_world.Map.Obstacles.ToArray(), one => one.EditId == 7);
    }

    [Fact]
    public void WhatAnEditSeesClearlyNearerIsOneMoreThing()
    {
        _world.Frames(10, World.Seen(_world.Vehicle, new(6f, 0f)));
        var nearer = World.Seen(_world.Vehicle, new(4.5f, 0f), classId: World.Cone);

        _world.Frames(5, nearer with { ReleasedRangeMeters = float.PositiveInfinity, EditId = 7 });

        Assert.Equal([4.5f, 6f], _world.Map.Obstacles.ToArray().Select(one => MathF.Round(one.CentreNorthEast.X, 1)).Order());
    }

    [Fact]
    public void NoClassIsTakenForLowerThanItCanBe()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(8f, 0f), top: 0.5f, classId: World.Tree));

        Assert.Equal(-6f, Only.TopDown, 2);
        Assert.Equal(0f, Only.BottomDown, 2);
    }

    [Fact]
    public void HigherCountsAtOnceAndLowerOnlyGradually()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(8f, 0f), top: 1f, classId: World.Cone));
        _world.Frame(World.Seen(_world.Vehicle, new(8f, 0f), top: 2f, classId: World.Cone));
        Assert.Equal(-2f, Only.TopDown, 2);

        _world.Frame(World.Seen(_world.Vehicle, new(8f, 0f), top: 1f, classId: World.Cone));
        Assert.InRange(Only.TopDown, -1.8f, -1.7f);
    }

    [Fact]
    public void UncertaintyFallsWithSightsFromDifferentPlaces()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(8f, 0f), sigma: 0.8f));
        var first = Only.SigmaMeters;
        for (var i = 0; i < 30; i++)
        {
            _world.Vehicle = World.Standing(new Vector3(0.15f * i, 0.05f * i, 0f));
            _world.Frame(World.Seen(_world.Vehicle, new(8f, 0f), sigma: 0.8f));
        }

        Assert.InRange(Only.SigmaMeters, 0.05f, first / 2f);
    }

    [Fact]
    public void WhatMeansNothingIsRefused()
    {
        var seen = World.Seen(_world.Vehicle, new(8f, 0f));
        _world.Frame(
            seen with { BearingRadians = float.NaN },
            seen with { ElevationRadians = 2f },
            seen with { RadiusMeters = float.PositiveInfinity },
            seen with { HeightMeters = 0f },
            AtFace(seen, float.PositiveInfinity),
            seen with { RangeSigmaMeters = float.PositiveInfinity },
            AtFace(seen, float.NaN));

        Assert.Equal(0, _world.Map.Count);
        Assert.Equal(7, _world.Map.Refused);
    }

    [Fact]
    public void AFullMapKeepsTheNearest()
    {
        var world = World.AllRound(rangeMeters: 50f);
        var far = Ring(200, 40f);
        var near = Ring(200, 10f);
        world.Frame(far);
        world.Frame(near);

        var close = world.Map.Obstacles.ToArray().Count(obstacle => obstacle.CentreNorthEast.Length() < 11f);
        Assert.Equal(ObstacleMap.Capacity, world.Map.Count);
        Assert.Equal(200, close);
    }

    [Fact]
    public void APlaceIsSeenOnlyInViewInRangeAndBeforeWhatHidesIt()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(6f, 0f), radius: 0.5f));

        Assert.True(_world.Map.IsSeen(new(5f, 0f), _world.Now));
        Assert.True(_world.Map.IsSeen(new(10f, 3f), _world.Now));
        Assert.False(_world.Map.IsSeen(new(9f, 0f), _world.Now));
        Assert.False(_world.Map.IsSeen(new(-3f, 0f), _world.Now));
        Assert.False(_world.Map.IsSeen(new(2f, 4f), _world.Now));
        Assert.False(_world.Map.IsSeen(new(17f, 2f), _world.Now));
    }

    [Fact]
    public void WhatWasSeenIsForgotten()
    {
        _world.Frame();
        Assert.True(_world.Map.IsSeen(new(5f, 0f), _world.Now + TimeSpan.FromSeconds(11)));
        Assert.False(_world.Map.IsSeen(new(5f, 0f), _world.Now + TimeSpan.FromSeconds(13)));
    }

    [Fact]
    public void SightEndsWhereNothingWasSeen()
    {
        _world.Frame();

        Assert.InRange(_world.Map.SightMeters(Vector2.Zero, Vector2.UnitX, _world.Now), 14.4f, 15.1f);
        Assert.InRange(_world.Map.SightMeters(Vector2.Zero, -Vector2.UnitX, _world.Now), 0f, 0.6f);
    }

    [Fact]
    public void IntegratingAllocatesNothing()
    {
        var world = World.AllRound(rangeMeters: 50f);
        var seen = Ring(200, 20f);
        world.Frames(5, seen);
        var allocated = Allocations.Of(() => world.Frames(20, seen));

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void WrongSettingsAreNamedAllAtOnce()
    {
        var options = new MapOptions
        {
            View = new CameraView { HorizontalRadians = float.NaN, RangeMeters = 0f },
            FartherGain = 2f,
        };

        var fault = Assert.Throws<ArgumentException>(
            () => new ObstacleMap(options, new ObstacleTraitsTable(["tree"])));

        Assert.Contains("HorizontalRadians", fault.Message, StringComparison.Ordinal);
        Assert.Contains("RangeMeters", fault.Message, StringComparison.Ordinal);
        Assert.Contains("FartherGain", fault.Message, StringComparison.Ordinal);
    }

    private static Obstacle AtFace(in Obstacle obstacle, float meters) => obstacle with
    {
        ReleasedRangeMeters = meters,
        ActiveRangeMeters = meters,
    };

    private static Obstacle[] Ring(int count, float meters)
    {
        var ring = new Obstacle[count];
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = MathF.SinCos(MathF.Tau * i / count);
            ring[i] = World.Seen(World.Standing(Vector3.Zero), meters * new Vector2(cos, sin), radius: 0.05f);
        }

        return ring;
    }
}
