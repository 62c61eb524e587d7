using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Tests;

namespace DroneSeal.Sim.Tests;

public sealed class DetectorStandInTests
{
    private readonly ObstacleBatch _batch = new();

    [Fact]
    public void WhenThereIsNoNoiseBearingAndRangeAreTrue()
    {
        Look(DetectorStandInOptions.Perfect, Facing(0), new FieldObstacle(3, 4, 0.5f, 6, 1));

        var obstacle = Assert.Single(_batch.Obstacles.ToArray());
        Assert.Equal(MathF.Atan2(4, 3), obstacle.BearingRadians, 0.0001f);
        Assert.Equal(4.5f, obstacle.SafeRangeMeters, 0.0001f);
        Assert.Equal(0.5f, obstacle.RadiusMeters, 0.0001f);
        Assert.Equal(MathF.Atan2(1, 4.5f), obstacle.ElevationRadians, 0.0001f);
        Assert.Equal(1, obstacle.TrackId);
    }

    [Fact]
    public void WhenTheNoseTurnsBearingsTurnBack()
    {
        Look(DetectorStandInOptions.Perfect, Facing(MathF.PI / 2), new FieldObstacle(0, 5, 0.5f, 6, 1));

        Assert.Equal(0, _batch.Obstacles[0].BearingRadians, 0.0001f);
    }

    [Fact]
    public void WhenAnObstacleIsBehindOrTooFarOrHiddenItIsNotSeen()
    {
        var options = DetectorStandInOptions.Perfect with
        {
            HorizontalViewDegrees = 90,
        };

        Look(
            options,
            Facing(0),
            new FieldObstacle(5, 0, 0.5f, 6, 1),
            new FieldObstacle(10, 0, 0.5f, 6, 2),
            new FieldObstacle(-5, 0, 0.5f, 6, 3),
            new FieldObstacle(40, 10, 0.5f, 6, 4));

        Assert.Equal(1, Assert.Single(_batch.Obstacles.ToArray()).ClassId);
    }

    [Fact]
    public void WhenTheNearerOneIsLowerTheFartherOneIsSeenOverIt()
    {
        Look(
            DetectorStandInOptions.Perfect,
            Facing(0),
            new FieldObstacle(5, 0, 0.5f, 1, 1),
            new FieldObstacle(10, 0, 0.5f, 6, 2));

        Assert.Equal(2, _batch.Count);
    }

    [Fact]
    public void WhenTheDelayIsNotOverNothingCanBeTaken()
    {
        var options = DetectorStandInOptions.Perfect with
        {
            Delay = TimeSpan.FromMilliseconds(80),
        };
        var camera = new DetectorStandIn(ObstacleField.Empty, options, 1);

        camera.Step(TimeSpan.FromSeconds(1), Facing(0));

        Assert.False(camera.TryTake(TimeSpan.FromSeconds(1.079), _batch));
        Assert.True(camera.TryTake(TimeSpan.FromSeconds(1.08), _batch));
        Assert.False(camera.TryTake(TimeSpan.FromSeconds(1.08), _batch));
        Assert.Equal(TimeSpan.FromSeconds(1), _batch.CapturedAt);
    }

    [Fact]
    public void WhenASecondPassesThereAreAsManyFramesAsItsRate()
    {
        var (frames, hashes) =
            Run(new DetectorStandIn(ObstacleField.Empty, DetectorStandInOptions.Perfect, 1), 1);

        Assert.Equal(20, frames);
        Assert.Equal(20, hashes);
    }

    [Fact]
    public void WhenItIsFrozenStampsGoOnAndThePictureStays()
    {
        var camera = new DetectorStandIn(ObstacleField.Empty, DetectorStandInOptions.Perfect, 1);
        Run(camera, 0.2);
        camera.IsFrozen = true;

        var (frames, hashes) = Run(camera, 1, from: 0.2);

        Assert.Equal(20, frames);
        Assert.Equal(1, hashes);
    }

    [Fact]
    public void WhenItIsSilentNothingComes()
    {
        var camera = new DetectorStandIn(ObstacleField.Empty, DetectorStandInOptions.Perfect, 1)
        {
            IsSilent = true,
        };

        Assert.Equal((0, 0), Run(camera, 1));
    }

    [Fact]
    public void WhenNoiseIsOnItIsAsLargeAsSaidAndSomeAreMissed()
    {
        var options = new DetectorStandInOptions
        {
            FalseAlarmsEachFrame = 0,
            Delay = TimeSpan.Zero,
        };
        var field = new ObstacleField([new FieldObstacle(10.5f, 0, 0.5f, 6, 1)], FieldClasses.Known);
        var camera = new DetectorStandIn(field, options, 3);
        var ranges = new List<float>();

        for (var i = 0; i < 2000; i++)
        {
            camera.Step(TimeSpan.FromMilliseconds(i * 50), Facing(0));
            camera.TryTake(TimeSpan.FromMilliseconds(i * 50), _batch);
            ranges.AddRange(_batch.Obstacles.ToArray().Select(one => one.SafeRangeMeters));
        }

        var mean = ranges.Average();
        var sigma = Math.Sqrt(ranges.Average(range => (range - mean) * (range - mean)));
        Assert.InRange(mean, 9.95, 10.05);
        Assert.InRange(sigma, 0.5, 0.6);
        Assert.InRange(1 - (ranges.Count / 2000.0), 0.05, 0.1);
    }

    [Fact]
    public void WhenTheSeedIsTheSameTheBatchesAreTheSame()
    {
        var field = FieldGenerator.Scatter(new FieldPlan(), 1);

        Assert.Equal(Bearings(field, 5), Bearings(field, 5));
        Assert.NotEqual(Bearings(field, 5), Bearings(field, 6));
    }

    [Fact]
    public void WhenItIsWarmNothingIsAllocated()
    {
        var camera =
            new DetectorStandIn(FieldGenerator.Scatter(new FieldPlan(), 1), new DetectorStandInOptions(), 1);
        Run(camera, 1);
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                camera.Step(TimeSpan.FromSeconds(2 + (i * 0.01)), Facing(0));
                camera.TryTake(TimeSpan.FromSeconds(2 + (i * 0.01)), _batch);
            }
        });

        Assert.Equal(0, allocated);
    }

    private static float[] Bearings(ObstacleField field, ulong seed)
    {
        var batch = new ObstacleBatch();
        var camera = new DetectorStandIn(field, new DetectorStandInOptions(), seed);
        camera.Step(TimeSpan.Zero, Facing(0));
        camera.TryTake(TimeSpan.FromSeconds(1), batch);
        return [.. batch.Obstacles.ToArray().Select(one => one.BearingRadians)];
    }

    private (int Frames, int Hashes) Run(DetectorStandIn camera, double seconds, double from = 0)
    {
        var hashes = new HashSet<ulong>();
        var frames = 0;
        for (var i = 0; i < (int)(seconds * 1000); i++)
        {
            var now = TimeSpan.FromSeconds(from) + TimeSpan.FromMilliseconds(i);
            camera.Step(now, Facing(0));
            if (camera.TryTake(now, _batch))
            {
                frames++;
                hashes.Add(_batch.PixelHash);
            }
        }
        return (frames, hashes.Count);
    }

    private void Look(DetectorStandInOptions options, VehicleState state, params FieldObstacle[] obstacles)
    {
        var camera = new DetectorStandIn(new ObstacleField(obstacles, FieldClasses.Known), options, 1);
        camera.Step(TimeSpan.Zero, state);
        Assert.True(camera.TryTake(TimeSpan.Zero, _batch));
    }

    private static VehicleState Facing(float yaw) =>
        new(TimeSpan.Zero, new Vector3(0, 0, -2), Vector3.Zero, 0, 0, yaw, 0);
}
