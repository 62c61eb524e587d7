using System.Numerics;

namespace DroneSeal.Sim.Tests;

public sealed class FieldGeneratorTests
{
    private static readonly FieldPlan _dense = new()
    {
        DensityPerSquareMeter = 0.06f,
    };

    [Fact]
    public void WhenTheSeedIsTheSameTheFieldIsTheSame()
    {
        Assert.Equal(FieldGenerator.Scatter(_dense, 9).ToYaml(), FieldGenerator.Scatter(_dense, 9).ToYaml());
        Assert.NotEqual(
            FieldGenerator.Scatter(_dense, 9).ToYaml(), FieldGenerator.Scatter(_dense, 10).ToYaml());
    }

    [Fact]
    public void WhenAFieldIsScatteredItHasItsDensityAndItsClearPlaces()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var field = FieldGenerator.Scatter(_dense, seed);

            Assert.Equal(72, field.Obstacles.Length);
            foreach (var obstacle in field.Obstacles)
            {
                Assert.True(obstacle.Center.Length() - obstacle.RadiusMeters >= 3);
                Assert.True(Vector2.Distance(obstacle.Center, new(40, 0)) - obstacle.RadiusMeters >= 3);
            }
        }
    }

    [Fact]
    public void WhenAFieldIsScatteredThereIsAWayThrough()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var field = FieldGenerator.Scatter(_dense, seed);

            Assert.InRange(ShortestPath.LengthMeters(field, Vector2.Zero, new(40, 0), 0.75f, 3), 40, 48);
        }
    }

    [Fact]
    public void WhenAFenceCrossesTheStripThereIsNoWay()
    {
        var fence = Enumerable.Range(-20, 41).Select(i => new FieldObstacle(20, i, 0.3f, 5, 1));

        Assert.False(
            Passability.HasWay(new ObstacleField([.. fence], FieldClasses.Known), new(40, 0), 0.75f, 30));
    }

    [Fact]
    public void WhenAFenceHasAGateThereIsAWay()
    {
        var fence =
            Enumerable.Range(-20, 41)
                .Where(i => i is < 7 or > 9)
                .Select(i => new FieldObstacle(20, i, 0.3f, 5, 1));

        Assert.True(
            Passability.HasWay(new ObstacleField([.. fence], FieldClasses.Known), new(40, 0), 0.75f, 30));
    }

    [Fact]
    public void WhenAPlanIsWrongItIsRefusedInWords()
    {
        Assert.Throws<ArgumentException>(
            () => FieldGenerator.Scatter(new FieldPlan { DensityPerSquareMeter = 3 }, 1));
        Assert.Throws<ArgumentException>(
            () => FieldGenerator.Scatter(new FieldPlan { LengthMeters = float.NaN }, 1));
    }
}
