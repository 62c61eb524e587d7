using System.Numerics;

using DroneSeal.Core;
using DroneSeal.Tests;

namespace DroneSeal.Flight.Tests;

public sealed class PlannerTests
{
    private static readonly Vector3 _goal = new(30f, 0f, -2f);

    private readonly World _world = World.AllRound();
    private readonly Planner _planner = new(new VehicleLimits());
    private TimeSpan _later;

    public PlannerTests() => _world.Vehicle = World.Standing(new Vector3(0f, 0f, -2f));

    [Fact]
    public void WithNothingInTheWayItFliesStraightAtFullSpeed()
    {
        _world.Frame();
        var plan = Settled(_goal);

        Assert.Equal(3f, plan.VelocityNed.X, 1);
        Assert.Equal(0f, plan.VelocityNed.Y, 1);
        Assert.Equal(0f, plan.YawRadians, 2);
        Assert.Equal(PlanReasons.None, plan.Reasons);
    }

    [Fact]
    public void BeforeAnyFrameItDoesNotMove()
    {
        var plan = Settled(_goal);

        Assert.True(Flat(plan) < 0.2f, plan.ToString());
        Assert.True(plan.Reasons.HasFlag(PlanReasons.Looking));
    }

    [Fact]
    public void TheNoseIsTurnedToTheGoalBeforeFlyingThere()
    {
        var world = new World();
        world.Vehicle = World.Standing(new Vector3(0f, 0f, -2f), MathF.PI / 2f);
        world.Frame();

        var plan = _planner.Plan(world.Now, world.Vehicle, new Vector3(-20f, 0f, -2f), world.Map);

        Assert.True(Flat(plan) < 0.3f, plan.ToString());
        Assert.InRange(MathF.Abs(plan.YawRadians), MathF.PI - 0.15f, MathF.PI);
        Assert.True(plan.Reasons.HasFlag(PlanReasons.Looking));
    }

    [Fact]
    public void WhereTheCameraDoesNotLookItFliesSlowlyHoweverFreeItWas()
    {
        var world = new World();
        for (var i = 0; i < 8; i++)
        {
            world.Vehicle = World.Standing(new Vector3(0f, 0f, -2f), i * MathF.Tau / 8f);
            world.Frame();
        }

        world.Vehicle = World.Standing(new Vector3(0f, 0f, -2f), yaw: 0f);
        var plan = default(VelocityPlan);
        for (var i = 0; i < 40; i++)
        {
            var now = world.Now + TimeSpan.FromMilliseconds(20 * i);
            plan = _planner.Plan(now, world.Vehicle, new Vector3(0f, 20f, -2f), world.Map);
        }

        Assert.InRange(Flat(plan), 0.3f, new PlannerOptions().OutOfViewSpeed + 0.001f);
        Assert.True(plan.VelocityNed.Y > 0.2f, plan.ToString());
    }

    [Fact]
    public void ATurnIsNotFasterThanTheVehicleCan()
    {
        _world.Frame();
        var plan = _planner.Plan(_world.Now, _world.Vehicle, new Vector3(0f, -20f, -2f), _world.Map);

        Assert.Equal(-1.5f, plan.YawRateRadiansPerSecond, 3);
    }

    [Theory]
    [InlineData(0.3f, true)]
    [InlineData(1.5f, false)]
    public void AtTheGoalItStands(float north, bool isAtGoal)
    {
        _world.Vehicle = World.Standing(new Vector3(30f - north, 0f, -2f));
        _world.Frame();
        var plan = Settled(_goal);

        Assert.Equal(isAtGoal, plan.Reasons.HasFlag(PlanReasons.AtGoal));
        Assert.Equal(isAtGoal, Flat(plan) == 0f);
        Assert.True(Flat(plan) < 1.6f, plan.ToString());
    }

    [Fact]
    public void SomethingInTheWayIsGoneRound()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(6f, 0f), radius: 0.5f));
        var plan = Settled(_goal);

        Assert.True(plan.Reasons.HasFlag(PlanReasons.GoingRound));
        Assert.True(MathF.Abs(plan.VelocityNed.Y) > 0.2f, plan.ToString());
        Assert.True(plan.VelocityNed.X > 1f, plan.ToString());
    }

    [Fact]
    public void AWallLeavesNoVelocityTowardsIt()
    {
        _world.Vehicle = _world.Vehicle with
        {
            PositionNed = new Vector3(4.2f, 0f, -2f),
        };
        _world.Frame(Wall(new(5f, -12f), new(5f, 12f)));
        var plan = Settled(_goal);

        Assert.True(plan.VelocityNed.X < 0.05f, plan.ToString());
    }

    [Fact]
    public void SeenFromEverySideItIsEnclosedAndStands()
    {
        _world.Frame([
            .. Wall(new(2f, -2f), new(2f, 2f)), .. Wall(new(-2f, -2f), new(-2f, 2f)),
            .. Wall(new(-2f, 2f), new(2f, 2f)), .. Wall(new(-2f, -2f), new(2f, -2f))]);
        var plan = Settled(_goal);

        Assert.True(Flat(plan) < 0.8f, plan.ToString());
        Assert.True(plan.Reasons.HasFlag(PlanReasons.NoWay), plan.ToString());
    }

    [Fact]
    public void EnclosedAndStandingItLooksAllRound()
    {
        _world.Frame([
            .. Wall(new(2f, -2f), new(2f, 2f)), .. Wall(new(-2f, -2f), new(-2f, 2f)),
            .. Wall(new(-2f, 2f), new(2f, 2f)), .. Wall(new(-2f, -2f), new(2f, -2f))]);
        var behind = 0;
        for (var i = 0; i < 300; i++)
        {
            var now = _world.Now + TimeSpan.FromMilliseconds(50 * i);
            var plan = _planner.Plan(now, _world.Vehicle, _goal, _world.Map);
            _world.Vehicle = _world.Vehicle with
            {
                YawRadians = _world.Vehicle.YawRadians + (0.05f * plan.YawRateRadiansPerSecond),
            };
            behind += MathF.Cos(_world.Vehicle.YawRadians) < -0.9f ? 1 : 0;
        }

        Assert.InRange(behind, 10, 100);
    }

    [Theory]
    [InlineData(4f)]
    [InlineData(8f)]
    public void ItNeverFliesFasterThanItCanStopWithinWhatItHasSeen(float rangeMeters)
    {
        var world = World.AllRound(rangeMeters);
        world.Vehicle = World.Standing(new Vector3(0f, 0f, -2f));
        world.Frame();
        var limits = new VehicleLimits
        {
            MaxSpeed = 10f,
        };
        var planner = new Planner(limits);
        var speed = 0f;
        for (var i = 0; i < 40; i++)
        {
            var now = world.Now + TimeSpan.FromMilliseconds(20 * i);
            speed = Flat(planner.Plan(now, world.Vehicle, _goal, world.Map));
        }

        Assert.InRange(
            SpeedLimits.StoppingMeters(speed, TimeSpan.FromSeconds(0.65), limits.Deceleration),
            0.5f * rangeMeters,
            rangeMeters);
    }

    [Fact]
    public void MoreLatencyOrALongerTimeOutIsSlower()
    {
        var world = World.AllRound(rangeMeters: 6f);
        world.Vehicle = World.Standing(new Vector3(0f, 0f, -2f));
        world.Frame();

        var quick = Flat(new Planner(new VehicleLimits()).Plan(world.Now, world.Vehicle, _goal, world.Map));
        var late = Flat(new Planner(new VehicleLimits { AutopilotTimeout = TimeSpan.FromSeconds(3) })
            .Plan(world.Now, world.Vehicle, _goal, world.Map));

        Assert.True(late < 0.75f * quick, $"{late} against {quick}");
    }

    [Fact]
    public void OverALowThingItClimbsAndStaysUpUntilItIsPast()
    {
        // A hedge of cones as wide as the world: over is shorter than round.
        _world.Frame(Wall(new(4.5f, -20f), new(4.5f, 20f), World.Cone, top: 1.8f));
        var plan = Settled(_goal);
        Assert.True(plan.Reasons.HasFlag(PlanReasons.GoingOver), plan.ToString());
        Assert.True(plan.VelocityNed.Z < -0.3f, plan.ToString());

        _world.Vehicle = World.Standing(new Vector3(4.5f, 0f, -3.2f));
        var above = Settled(_goal);
        Assert.True(above.VelocityNed.Z < 0.1f, above.ToString());

        _world.Vehicle = World.Standing(new Vector3(8f, 0f, -3.2f));
        Assert.True(Settled(_goal).VelocityNed.Z > 0.3f);
    }

    [Fact]
    public void WhatMayNotBeFlownOverIsGoneRound()
    {
        _world.Frame(Wall(new(8f, -5f), new(8f, 5f), World.Person, top: 1.9f));

        Assert.False(Settled(_goal).Reasons.HasFlag(PlanReasons.GoingOver));
    }

    [Fact]
    public void WhileItStillSwingsTowardsSomethingItSteersAway()
    {
        _world.Frame(World.Seen(_world.Vehicle, new(1.3f, 1.5f)));

        var steady = Swinging(eastAcceleration: 0f);
        var swinging = Swinging(eastAcceleration: 3f);

        Assert.True(steady.VelocityNed.X > 0.8f, steady.ToString());
        Assert.Equal(0f, steady.VelocityNed.Y, 0.1f);
        Assert.True(swinging.VelocityNed.Y < -0.3f || swinging.VelocityNed.X < 0.3f, swinging.ToString());
    }

    [Fact]
    public void PlanningAllocatesNothing()
    {
        _world.Frame(Wall(new(8f, -9f), new(8f, 9f)));
        Settled(_goal);
        var allocated = Allocations.Of(() => Settled(_goal));

        Assert.Equal(0, allocated);
    }

    private Obstacle[] Wall(Vector2 from, Vector2 to, int classId = World.Wall, float top = 4f)
    {
        var count = 1 + (int)((to - from).Length() / 0.5f);
        var wall = new Obstacle[count];
        for (var i = 0; i < count; i++)
        {
            var place = Vector2.Lerp(from, to, (float)i / (count - 1));
            wall[i] = World.Seen(_world.Vehicle, place, 0.3f, top, classId, 0.01f);
        }

        return wall;
    }

    // The plan of a vehicle that flies at 1 m/s north and 0.3 m/s east now.
    private VelocityPlan Swinging(float eastAcceleration)
    {
        var plan = default(VelocityPlan);
        for (var left = 20; left >= 0; left--)
        {
            _later += TimeSpan.FromMilliseconds(20);
            var east = 0.3f - (0.02f * left * eastAcceleration);
            var state = _world.Vehicle with
            {
                At = _world.Now + _later,
                VelocityNed = new Vector3(1f, east, 0f),
            };
            plan = _planner.Plan(state.At, state, _goal, _world.Map);
        }

        return plan;
    }

    private static float Flat(in VelocityPlan plan) =>
        new Vector2(plan.VelocityNed.X, plan.VelocityNed.Y).Length();

    private VelocityPlan Settled(Vector3 goal)
    {
        var plan = default(VelocityPlan);
        for (var i = 0; i < 60; i++)
        {
            _later += TimeSpan.FromMilliseconds(20);
            plan = _planner.Plan(_world.Now + _later, _world.Vehicle, goal, _world.Map);
        }

        return plan;
    }
}
