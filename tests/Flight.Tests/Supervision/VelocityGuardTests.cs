using System.Numerics;

using DroneSeal.Core;
using DroneSeal.Tests;

namespace DroneSeal.Flight.Tests;

public sealed class VelocityGuardTests
{
    private readonly World _world = World.AllRound();
    private readonly VehicleLimits _limits = new();
    private readonly VelocityGuard _guard;

    public VelocityGuardTests() => _guard = new VelocityGuard(_limits);

    [Fact]
    public void WithNothingInTheWayAVelocityPassesAsItIs()
    {
        _world.Frame();

        Assert.Equal(new Vector3(3f, 0f, 0f), Clamp(new(3f, 0f, 0f), out var verdict));
        Assert.Equal(GuardVerdict.Passed, verdict);
    }

    [Fact]
    public void TowardsAnObstacleTheVelocityIsScaledDown()
    {
        _world.Vehicle = Moving(2f, 0f);
        _world.Frame(Exact(new(2.7f, 0.55f)));

        var sent = Clamp(new(2f, 0f, 0f), out var verdict);

        Assert.Equal(GuardVerdict.ScaledDown, verdict);
        Assert.InRange(sent.X, 0.3f, 1.9f);
        Assert.Equal(0f, sent.Y);
    }

    [Fact]
    public void CloseToAnObstacleTheVelocitySlidesAlongIt()
    {
        _world.Frame(Exact(new(0.9f, 0.3f)));

        var sent = Clamp(new(2f, -1.5f, 0f), out var verdict);

        Assert.Equal(GuardVerdict.Slid, verdict);
        Assert.True(sent.Y < -0.3f, sent.ToString());
    }

    [Fact]
    public void AlongAnObstacleTheSpeedCapHoldsAsWell()
    {
        _world.Frame(Exact(new(0.85f, -0.35f)));

        var guarded = _guard.Clamp(_world.Now, _world.Vehicle, new(2f, -1.6f, 0f), 0.5f, _world.Map);

        Assert.Equal(GuardVerdict.Slid, guarded.Verdict);
        Assert.InRange(guarded.VelocityNed.Length(), 0.1f, 0.5f);
    }

    [Fact]
    public void StraightAtAnObstacleThatIsTooNearNothingPasses()
    {
        _world.Frame(Exact(new(0.85f, 0f)));

        Assert.Equal(Vector3.Zero, Clamp(new(3f, 0f, 0f), out var verdict));
        Assert.Equal(GuardVerdict.Stopped, verdict);
    }

    [Fact]
    public void AwayFromAnObstacleThatIsTooNearPasses()
    {
        _world.Frame(Exact(new(0.7f, 0f)));

        Assert.Equal(new Vector3(-2f, 0f, 0f), Clamp(new(-2f, 0f, 0f), out _));
    }

    [Fact]
    public void AGapThatIsTooSmallDoesNotShrinkTickByTick()
    {
        _world.Frame(Exact(new(0.75f, 0f)));
        for (var i = 0; i < 200; i++)
        {
            var sent = Clamp(new(1f, 0.05f, 0f), out _);
            _world.Vehicle = _world.Vehicle with
            {
                PositionNed = _world.Vehicle.PositionNed + (0.02f * sent),
                VelocityNed = sent,
            };
        }

        var place = new Vector2(_world.Vehicle.PositionNed.X, _world.Vehicle.PositionNed.Y);
        Assert.True((place - new Vector2(0.75f, 0f)).Length() > 0.72f, place.ToString());
    }

    [Fact]
    public void TheWayStartsFromTheVelocityThatTheVehicleHas()
    {
        // Standing, the sideways velocity is harmless; at 3 m/s ahead the vehicle would drift into the tree
        // first.
        _world.Frame(Exact(new(3.2f, 0.4f)));
        Assert.Equal(GuardVerdict.Passed, Verdict(new(0f, 2f, 0f), Vector3.Zero));

        Assert.NotEqual(GuardVerdict.Passed, Verdict(new(0f, 2f, 0f), new Vector3(3f, 0f, 0f)));
    }

    [Theory]
    [InlineData(0.5, 2.0f, 3.01f)]
    [InlineData(3.0, 0.5f, 1.8f)]
    public void ALongTimeOutOfTheAutopilotLowersTheSpeed(double timeoutSeconds, float least, float most)
    {
        _guard.AutopilotTimeout = TimeSpan.FromSeconds(timeoutSeconds);
        _world.Vehicle = Moving(2f, 0f);
        _world.Frame(Exact(new(6f, 0f)));

        Assert.InRange(Clamp(new(3f, 0f, 0f), out _).X, least, most);
    }

    [Fact]
    public void WhereNothingWasSeenNothingIsFlown()
    {
        var world = new World();
        world.Frame();
        var guarded = _guard.Clamp(world.Now, world.Vehicle, new(-3f, 0f, 0f), 10f, world.Map);

        Assert.Equal(Vector3.Zero, guarded.VelocityNed);
        Assert.Equal(0f, guarded.SpeedLimit);
    }

    [Fact]
    public void MoreUncertaintyKeepsMoreDistance()
    {
        _world.Vehicle = Moving(1.8f, 0f);
        _world.Frame(Exact(new(2.8f, 0.5f)));
        var sure = Clamp(new(1.8f, 0f, 0f), out _).X;
        var other = World.AllRound();
        other.Frame(World.Seen(other.Vehicle, new(2.8f, 0.5f), sigma: 0.4f));
        var unsure = _guard.Clamp(other.Now, _world.Vehicle, new(1.8f, 0f, 0f), 10f, other.Map).VelocityNed.X;

        Assert.True(unsure < sure, $"{unsure} against {sure}");
    }

    [Fact]
    public void OntoALowThingItDoesNotDescend()
    {
        _world.Vehicle = World.Standing(new Vector3(0f, 0f, -2.2f));
        _world.Frame(World.Seen(_world.Vehicle, new(0.5f, 0f), top: 1f, classId: World.Cone));

        _world.Vehicle = _world.Vehicle with
        {
            VelocityNed = new Vector3(0f, 0f, 1f),
        };
        Assert.True(Clamp(new(0f, 0f, 1f), out _).Z < 0.5f);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void WhatIsNoNumberIsNotSent(float value)
    {
        _world.Frame();

        Assert.Equal(Vector3.Zero, Clamp(new(value, 0f, 0f), out _));
    }

    [Fact]
    public void NoVelocityThatPassesMeetsAnObstacleWhenNothingFollowsIt()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var world = World.AllRound();
            var trees = Trees(random);
            world.Vehicle = World.Standing(Vector3.Zero) with
            {
                VelocityNed = new Vector3(Next(random, 1.5f), Next(random, 1.5f), 0f),
            };
            world.Frame([.. trees.Select(Exact)]);
            var guard = new VelocityGuard(_limits);
            var wanted = new Vector3(Next(random, 4f), Next(random, 4f), 0f);
            var guarded = guard.Clamp(world.Now, world.Vehicle, wanted, 10f, world.Map);
            if (guarded.Verdict != GuardVerdict.Stopped)
            {
                RequireFree(trees, world.Vehicle.VelocityNed, guarded.VelocityNed);
            }
        }
    }

    [Fact]
    public void AlongWhatIsCloseAheadNothingFartherIsMetEither()
    {
        _guard.AutopilotTimeout = TimeSpan.FromSeconds(3);
        Vector2[] trees = [new(0.9f, 0f), new(0.45f, 2.5f)];
        _world.Frame([.. trees.Select(Exact)]);

        var sent = Clamp(new(2.85f, 0.93f, 0f), out var verdict);

        Assert.Equal(GuardVerdict.Slid, verdict);
        RequireFree(trees, Vector3.Zero, sent, timeoutMilliseconds: 3000);
    }

    [Fact]
    public void ClampingAllocatesNothing()
    {
        _world.Frame(Exact(new(1.2f, 0.3f)), Exact(new(4f, 0f)));
        for (var i = 0; i < 100; i++)
        {
            Clamp(new(3f, -1f, 0f), out _);
        }

        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                Clamp(new(3f, -1f, 0f), out _);
            }
        });

        Assert.Equal(0, allocated);
    }

    // The reference: the same physics in steps of a millisecond, and the plain distance.
    private void RequireFree(
        Vector2[] trees, Vector3 velocity, Vector3 sent, int timeoutMilliseconds = 500)
    {
        var end = 150 + timeoutMilliseconds;
        var place = Vector3.Zero;
        var least = float.PositiveInfinity;
        for (var milliseconds = 0; milliseconds < end + 3350; milliseconds++)
        {
            var wanted = milliseconds >= 150 && milliseconds < end ? sent : Vector3.Zero;
            var rate = milliseconds < end ? _limits.Acceleration : _limits.Deceleration;
            var change = wanted - velocity;
            velocity += change.Length() <= 0.001f * rate ? change : 0.001f * rate * Vector3.Normalize(change);
            place += 0.001f * velocity;
            foreach (var tree in trees)
            {
                var gap = (tree - new Vector2(place.X, place.Y)).Length() - 0.3f - _limits.RadiusMeters;
                least = MathF.Min(least, gap);
            }
        }

        Assert.True(least > 0.1f, $"{sent} comes to {least} m");
    }

    private static Vector2[] Trees(Random random)
    {
        var trees = new Vector2[12];
        for (var i = 0; i < trees.Length; i++)
        {
            do
            {
                trees[i] = new Vector2(Next(random, 6f), Next(random, 6f));
            }
            while (trees[i].Length() < 1.6f);
        }

        return trees;
    }

    private static VehicleState Moving(float north, float east) => World.Standing(Vector3.Zero) with
    {
        VelocityNed = new Vector3(north, east, 0f),
    };

    private static float Next(Random random, float half) => half * ((2f * random.NextSingle()) - 1f);

    private static Obstacle Exact(Vector2 centre) =>
        World.Seen(World.Standing(Vector3.Zero), centre, radius: 0.3f, sigma: 0.01f);

    private Vector3 Clamp(Vector3 wanted, out GuardVerdict verdict)
    {
        var guarded = _guard.Clamp(_world.Now, _world.Vehicle, wanted, 10f, _world.Map);
        verdict = guarded.Verdict;
        return guarded.VelocityNed;
    }

    private GuardVerdict Verdict(Vector3 wanted, Vector3 velocity)
    {
        var vehicle = _world.Vehicle with
        {
            VelocityNed = velocity,
        };
        return new VelocityGuard(_limits).Clamp(_world.Now, vehicle, wanted, 10f, _world.Map).Verdict;
    }
}
