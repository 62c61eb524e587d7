using System.Numerics;

namespace DroneSeal.Flight.Tests;

/// <summary>How long what is not seen any more stays in the map.</summary>
public sealed class ObstacleMemoryTests
{
    private readonly World _world = new();

    [Fact]
    public void InViewAndUnseenAThingIsForgottenSoon()
    {
        _world.Frames(10, World.Seen(_world.Vehicle, new(8f, 0f)));

        _world.Frames(15);
        Assert.Equal(1, _world.Map.Count);

        _world.Frames(40);
        Assert.Equal(0, _world.Map.Count);
    }

    [Fact]
    public void OutOfViewAThingIsRememberedLong()
    {
        _world.Frames(10, World.Seen(_world.Vehicle, new(8f, 0f)));
        _world.Vehicle = World.Standing(Vector3.Zero, yaw: 2.5f);

        _world.Frames(20 * 60);

        Assert.Equal(8f, _world.Map.Obstacles[0].CentreNorthEast.X, 2);
    }

    [Fact]
    public void BehindSomethingNearerAThingIsRememberedLong()
    {
        _world.Frames(10, World.Seen(_world.Vehicle, new(8f, 0f)));

        _world.Frames(200, World.Seen(_world.Vehicle, new(4f, 0f), radius: 0.5f));

        Assert.Equal(2, _world.Map.Count);
    }

    [Fact]
    public void BesideSomethingNearerAThingThatIsGoneIsForgotten()
    {
        _world.Frames(10, World.Seen(_world.Vehicle, new(8f, 3f)));

        _world.Frames(200, World.Seen(_world.Vehicle, new(4f, 0f), radius: 0.5f));

        Assert.Equal(1, _world.Map.Count);
    }

    [Fact]
    public void AGhostOfOneFrameGoesSoonerThanWhatWasSeenOften()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(8f, 0f)));

        _world.Frames(9);

        Assert.Equal(0, _world.Map.Count);
    }

    [Theory]
    [InlineData(0f, 40, 0.2f, 0.6f)] // stood for two seconds
    [InlineData(0f, 10, 1.2f, 1.7f)] // stood, but was not watched for long
    [InlineData(0.05f, 40, 1.2f, 1.7f)] // walked at one metre a second
    public void APersonThatWasWatchedStandingIsLookedForNearWhereItStood(
        float step, int frames, float leastSigma, float mostSigma)
    {
        for (var i = 0; i < frames; i++)
        {
            var place = new Vector2(6f, (i - frames) * step);
            _world.Frame(World.Seen(_world.Vehicle, place, classId: World.Person) with { TrackId = 1 });
        }

        _world.Vehicle = World.Standing(Vector3.Zero, yaw: 2.5f);
        _world.Frames(100);

        Assert.InRange(Assert.Single(_world.Map.Obstacles.ToArray()).SigmaMeters, leastSigma, mostSigma);
    }
}
