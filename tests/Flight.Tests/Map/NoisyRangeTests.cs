using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight.Tests;

/// <summary>Ranges that differ from frame to frame, and what the map makes of them.</summary>
public sealed class NoisyRangeTests
{
    private readonly World _world = new();

    private MappedObstacle Only => Assert.Single(_world.Map.Obstacles.ToArray());

    [Fact]
    public void AClearlyNearerRangeCountsAtOnceAndAFartherOneOnlyGradually()
    {
        var seen = World.Seen(_world.Vehicle, new(8f, 0f), sigma: 0.4f);
        _world.Frames(5, seen);

        _world.Frame(AtFace(seen, 6.2f));
        Assert.Equal(6.5f, Only.CentreNorthEast.X, 2);

        _world.Frame(AtFace(seen, 7.2f));
        Assert.InRange(Only.CentreNorthEast.X, 6.51f, 6.8f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WithinTheNoiseTheMapHoldsAboutTheMeanAndNotTheLeast(int seed)
    {
        var random = new Random(seed);
        var seen = World.Seen(_world.Vehicle, new(8f, 0f), sigma: 0.5f);
        for (var i = 0; i < 100; i++)
        {
            var noise = random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f; // sigma 0.5
            _world.Frame(AtFace(seen, 7.7f + noise));
        }

        Assert.InRange(Only.CentreNorthEast.X, 7.4f, 8.3f); // the least would be 6.7
    }

    [Theory]
    [InlineData(5f)]
    [InlineData(11f)]
    public void ATrackWhoseRangeJumpsInItsDirectionStaysOneObstacle(float laterFace)
    {
        var seen = World.Seen(_world.Vehicle, new(8f, 0f), sigma: 0.3f) with { TrackId = 4 };
        _world.Frames(5, seen);
        _world.Frame(AtFace(seen, laterFace));

        Assert.Equal(1, _world.Map.Count);
    }

    [Fact]
    public void ATrackThatJumpsSidewaysIsAnotherObstacle()
    {
        _world.Frames(5, World.Seen(_world.Vehicle, new(8f, 0f), sigma: 0.3f) with { TrackId = 4 });
        _world.Frame(World.Seen(_world.Vehicle, new(8f, 2.5f), sigma: 0.3f) with { TrackId = 4 });

        Assert.Equal(2, _world.Map.Count);
    }

    [Fact]
    public void WhatIsFirstSeenBeyondTheTrustedRangeComesInWhenItIsNearer()
    {
        var world = World.AllRound(rangeMeters: 10f);
        world.Frames(5, World.Seen(world.Vehicle, new(12f, 0f)));
        Assert.Equal(0, world.Map.Count);

        world.Vehicle = World.Standing(new Vector3(3f, 0f, 0f));
        world.Frames(5, World.Seen(world.Vehicle, new(12f, 0f)));
        Assert.Equal(1, world.Map.Count);
    }

    [Theory]
    [InlineData(8f, 0)]
    [InlineData(5f, 1)]
    public void WhatTurnsOutToStandBeyondTheTrustedRangeIsKeptOnlyIfItOnceWasNear(float firstFace, int count)
    {
        var world = World.AllRound(rangeMeters: 10f);
        var seen = World.Seen(world.Vehicle, new(8f, 0f)) with { TrackId = 4 };
        world.Frame(AtFace(seen, firstFace));
        for (var face = firstFace; face < 20f; face += 0.2f)
        {
            world.Frames(2, AtFace(seen, face));
        }

        Assert.Equal(count, world.Map.Count);
    }

    [Fact]
    public void AWrongNearRangeDoesNotStayHoweverOftenItWasSeen()
    {
        var seen = ConeAhead(3f, sigma: 0.3f, track: 4);
        _world.Frames(200, seen);
        Assert.InRange(Only.SigmaMeters, 0f, 0.15f);

        _world.Frame(AtFace(seen, 4.2f));
        Assert.InRange(Only.CentreNorthEast.X, 3.1f, 4f);
        _world.Frames(50, ConeAhead(9f, sigma: 0.05f, track: 4));
        Assert.InRange(Only.CentreNorthEast.X, 8f, 9.5f);
    }

    [Theory]
    [InlineData(5.3f)]
    [InlineData(6.1f)]
    public void AnErrorThatAllSightsFromFarShareIsMendedByAFewFromNear(float farFace)
    {
        var seen = World.Seen(_world.Vehicle, new(6f, 0f), sigma: 0.4f);
        _world.Frames(200, AtFace(seen, farFace));
        Assert.InRange(Only.SigmaMeters, 0.04f * farFace, 0.08f * farFace);

        _world.Vehicle = World.Standing(new Vector3(4f, 0f, 0f));
        _world.Frames(12, World.Seen(_world.Vehicle, new(6f, 0f)));
        Assert.InRange(Only.CentreNorthEast.X, 5.9f, 6.1f);
        Assert.InRange(Only.SigmaMeters, 0.04f, 0.15f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void WhatWasSeenFromNearIsNotCarriedOffByWhatIsSeenFarBehindIt(int laterTrack)
    {
        _world.Frames(20, ConeAhead(2f, sigma: 0.05f, track: 1));
        var behind = World.Seen(_world.Vehicle, new(10f, 0f), sigma: 3f) with { TrackId = laterTrack };
        _world.Frames(10, behind);

        Assert.Equal(2, _world.Map.Count);
        Assert.Equal(2f, _world.Map.Obstacles[0].CentreNorthEast.X, 2);
        Assert.Equal(-0.8f, _world.Map.Obstacles[0].TopDown, 2);
    }

    [Theory]
    [InlineData(4f, true)]
    [InlineData(1.2f, false)]
    public void SomethingHighThatIsInViewInPartFadesUnlessItIsTooNear(float north, bool isGone)
    {
        _world.Frames(5, World.Seen(_world.Vehicle, new(north, 0f), top: 30f));
        _world.Frames(200);

        Assert.Equal(isGone, _world.Map.Count == 0);
    }

    [Theory]
    [InlineData(1.2f, false)]
    [InlineData(2.8f, true)]
    public void SomethingHighThatWasOnlySeenFromFarIsForgottenByALookFromNear(float seenFrom, bool isGone)
    {
        _world.Vehicle = World.Standing(new Vector3(4f - seenFrom, 0f, -1f));
        _world.Frames(20, World.Seen(_world.Vehicle, new(4f, 0f), top: 30f));
        _world.Vehicle = World.Standing(new Vector3(2.8f, 0f, -1f));
        _world.Frames(80);

        Assert.Equal(isGone, _world.Map.Count == 0);
    }

    [Fact]
    public void SomethingWideIsForgottenWhereItsMiddleIsInView()
    {
        var wide = World.Seen(_world.Vehicle, new(2.5f, 0f), radius: 1f, top: 1f, classId: World.Wall);
        _world.Frames(20, wide);
        _world.Vehicle = World.Standing(Vector3.Zero, yaw: 0.3f);
        _world.Frames(80);

        Assert.Equal(0, _world.Map.Count);
    }

    [Fact]
    public void WhatMayHaveMovedIsNotDrawnAwayToTheNextThingInSight()
    {
        _world.Frames(5, World.Seen(_world.Vehicle, new(3f, 0f), classId: World.Person) with { TrackId = 1 });
        _world.Vehicle = World.Standing(Vector3.Zero, yaw: 1.3f);
        _world.Frames(100);
        var other = World.Seen(_world.Vehicle, new(2.2f, 2.2f), classId: World.Person) with { TrackId = 2 };
        _world.Frames(5, other);

        Assert.Equal(2, _world.Map.Count);
        Assert.Equal(3f, _world.Map.Obstacles[0].CentreNorthEast.X, 2);
    }

    private Obstacle ConeAhead(float north, float sigma, int track) =>
        World.Seen(_world.Vehicle, new(north, 0f), top: 0.8f, classId: World.Cone, sigma: sigma) with
        {
            TrackId = track,
        };

    private static Obstacle AtFace(in Obstacle seen, float faceMeters) => seen with
    {
        ReleasedRangeMeters = faceMeters,
        ActiveRangeMeters = faceMeters,
    };
}
