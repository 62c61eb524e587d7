using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Flight.Tests;

/// <summary>When the coarse search knows that there is no way.</summary>
public sealed class ClosedWayTests
{
    private static readonly Vector3 _goal = new(15f, 0f, -2f);

    private readonly World _world = World.AllRound(40f);
    private readonly Planner _planner = new(new VehicleLimits());
    private TimeSpan _later;

    public ClosedWayTests() => _world.Vehicle = World.Standing(new Vector3(0f, 0f, -2f));

    [Fact]
    public void AGoalInAClosedRingHasNoWayThoughTheLandAroundIsOpen()
    {
        _world.Frame(Ring(centre: 15f, radius: 4f, gapAt: -1));

        Assert.True(Settled().Reasons.HasFlag(PlanReasons.NoWay));
    }

    [Fact]
    public void ARingWithAGapBehindHasAWay()
    {
        _world.Frame(Ring(centre: 15f, radius: 4f, gapAt: 0));

        Assert.False(Settled().Reasons.HasFlag(PlanReasons.NoWay));
    }

    [Fact]
    public void AClosedRingAroundTheVehicleHasNoWay()
    {
        _world.Frame(Ring(centre: 0f, radius: 4f, gapAt: -1));

        Assert.True(Settled().Reasons.HasFlag(PlanReasons.NoWay));
    }

    [Fact]
    public void AGoalBeyondTheGridHasAWayOverItsEdge()
    {
        _world.Frame(Ring(centre: 15f, radius: 4f, gapAt: -1));

        Assert.False(Settled(new Vector3(80f, 0f, -2f)).Reasons.HasFlag(PlanReasons.NoWay));
    }

    [Fact]
    public void AWallFromEdgeToEdgeMayBeGoneRoundBeyondTheGrid()
    {
        var wall = new Obstacle[ObstacleBatch.Capacity];
        for (var i = 0; i < wall.Length; i++)
        {
            var place = new Vector2(6f, -36f + (72f * i / 255f));
            wall[i] = World.Seen(_world.Vehicle, place, 0.3f, 4f, World.Wall, 0.01f);
        }

        _world.Frame(wall);

        Assert.False(Settled().Reasons.HasFlag(PlanReasons.NoWay));
    }

    private Obstacle[] Ring(float centre, float radius, int gapAt)
    {
        const int count = 40;
        var ring = new Obstacle[count];
        for (var i = 0; i < count; i++)
        {
            // The first four, behind, are moved into the fifth.
            var (sin, cos) = MathF.SinCos((gapAt >= 0 && i < 4 ? 4 : i) * MathF.Tau / count);
            var place = new Vector2(centre + (radius * cos), radius * sin);
            ring[i] = World.Seen(_world.Vehicle, place, 0.3f, 4f, World.Wall, 0.01f);
        }

        return ring;
    }

    private VelocityPlan Settled(Vector3? goal = null)
    {
        var plan = default(VelocityPlan);
        for (var i = 0; i < 120; i++)
        {
            _later += TimeSpan.FromMilliseconds(20);
            plan = _planner.Plan(_world.Now + _later, _world.Vehicle, goal ?? _goal, _world.Map);
        }

        return plan;
    }
}
