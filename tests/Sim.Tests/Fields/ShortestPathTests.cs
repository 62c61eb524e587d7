using System.Numerics;

namespace DroneSeal.Sim.Tests;

public sealed class ShortestPathTests
{
    [Fact]
    public void WhenNothingIsInTheWayItIsTheStraightLine()
    {
        Assert.Equal(
            50, ShortestPath.LengthMeters(ObstacleField.Empty, Vector2.Zero, new(30, 40), 0.35f, 2), 0.001);
    }

    [Fact]
    public void WhenOneCylinderIsInTheWayItIsTwoTangentsAndAnArc()
    {
        // Tangents and arc of a circle of radius 2 half-way on a line of 20 m.
        var tangent = Math.Sqrt(100 - 4);
        var expected = (2 * tangent) + (2 * 2 * Math.Asin(2 / 10.0));
        var field = new ObstacleField([new FieldObstacle(10, 0, 1.65f, 5, 1)], FieldClasses.Known);

        var length = ShortestPath.LengthMeters(field, Vector2.Zero, new(20, 0), 0.35f, 2);

        Assert.InRange(length, expected, expected * 1.005);
    }

    [Fact]
    public void WhenTheVehicleFliesHigherTheObstacleDoesNotCount()
    {
        var field = new ObstacleField([new FieldObstacle(10, 0, 1.65f, 5, 1)], FieldClasses.Known);

        Assert.Equal(20, ShortestPath.LengthMeters(field, Vector2.Zero, new(20, 0), 0.35f, 6), 0.001);
    }

    [Fact]
    public void WhenTheGoalIsWalledInThereIsNoWay()
    {
        var ring = Enumerable.Range(0, 32).Select(
            i => new FieldObstacle(20 + (3 * MathF.Cos(i * 0.2f)), 3 * MathF.Sin(i * 0.2f), 0.5f, 5, 1));
        var field = new ObstacleField([.. ring], FieldClasses.Known);

        Assert.Equal(
            float.PositiveInfinity, ShortestPath.LengthMeters(field, Vector2.Zero, new(20, 0), 0.35f, 2));
    }
}
