using System.Numerics;

namespace DroneSeal.Sim.Tests;

public sealed class ClearanceMonitorTests
{
    private static readonly ObstacleField _field =
        new([new FieldObstacle(10, 0, 1, 5, 1)], FieldClasses.Known);
    private readonly ClearanceMonitor _books = new(_field);

    [Fact]
    public void WhenItFliesPastTheLeastDistanceCountsEvenBetweenTwoPositions()
    {
        _books.Observe(TimeSpan.Zero, new Vector3(0, 3, -2));
        _books.Observe(TimeSpan.FromSeconds(1), new Vector3(20, 3, -2));

        Assert.Equal(3 - 1 - 0.35f, _books.MinimumClearanceMeters, 0.001f);
        Assert.Equal(0, _books.NearestObstacle);
        Assert.Equal(0, _books.Collisions);
        Assert.Equal(20, _books.PathLengthMeters, 0.001f);
    }

    [Fact]
    public void WhenItStaysInTouchThatIsOneCollision()
    {
        for (var i = 0; i < 30; i++)
        {
            _books.Observe(TimeSpan.FromSeconds(i), new Vector3(i, 1, -2));
        }

        Assert.Equal(1, _books.Collisions);
        Assert.Equal(TimeSpan.FromSeconds(10), _books.FirstCollisionAt);
        Assert.Equal(0, _books.FirstCollisionObstacle);
        Assert.True(_books.MinimumClearanceMeters < 0);
    }

    [Fact]
    public void WhenItFliesOverTheTopTheHeightCounts()
    {
        _books.Observe(TimeSpan.Zero, new Vector3(0, 0, -7));
        _books.Observe(TimeSpan.FromSeconds(1), new Vector3(20, 0, -7));

        Assert.Equal(2 - 0.35f, _books.MinimumClearanceMeters, 0.001f);
        Assert.Equal(0, _books.Collisions);
    }
}
