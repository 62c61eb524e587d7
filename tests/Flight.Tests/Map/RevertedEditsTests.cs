using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight.Tests;

/// <summary>What is left of edits that were taken back.</summary>
public sealed class RevertedEditsTests
{
    private const int Edit = 7;

    [Fact]
    public void AfterARevertTheMapIsAsIfTheEditHadNeverBeen()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (with, without) = (new World(), new World());
            var random = new Random(seed);
            var things = Enumerable.Range(0, 8).Select(_ => new Vector2(random.Next(5, 14), random.Next(-5, 6))).ToArray();
            for (var frame = 0; frame < 60; frame++)
            {
                var eye = World.Standing(new Vector3(0.05f * frame, 0f, -1f), 0.2f * MathF.Sin(0.1f * frame));
                (with.Vehicle, without.Vehicle) = (eye, eye);
                var seen = things.Select(thing => World.Seen(eye, thing, sigma: 0.2f)).Where(_ => random.NextDouble() < 0.8).ToArray();
                with.Frame([
                    .. seen.Select(one => Edited(one, random)), .. Phantoms(eye, random),
                    .. seen.Select(one => one with { TrackId = -one.TrackId, IsForRevert = true })]);
                without.Frame(seen);
            }

            with.Map.ForgetEditsFrom(Edit);

            AssertSame(Told(without.Map), Told(with.Map));
        }
    }

    [Fact]
    public void WhatEarlierEditsAloneSawStays()
    {
        var world = new World();
        var early = World.Seen(world.Vehicle, new(5f, 2f));
        world.Frames(5, ByEdit(early, Edit - 1));
        world.Frames(5, ByEdit(early, Edit), ByEdit(World.Seen(world.Vehicle, new(5f, -2f)), Edit));

        Assert.Equal(1, world.Map.ForgetEditsFrom(Edit));

        Assert.Equal(5f, world.Map.Obstacles[0].CentreNorthEast.X, 2);
        Assert.Equal(2f, world.Map.Obstacles[0].CentreNorthEast.Y, 2);
    }

    [Fact]
    public void WhatAReleasedEditSawStays()
    {
        var world = new World();
        world.Map.ReleaseEditsThrough(Edit);
        world.Frames(5, ByEdit(World.Seen(world.Vehicle, new(5f, 2f)), Edit));

        Assert.Equal(0, world.Map.ForgetEditsFrom(Edit + 1));

        Assert.Equal(5f, world.Map.Obstacles[0].CentreNorthEast.X, 2);
    }

    private static Obstacle ByEdit(in Obstacle one, long edit) =>
        one with { ReleasedRangeMeters = float.PositiveInfinity, EditId = edit };

    // Nearer, farther, or not seen by the edit at all. Sizes and deviation are told for the nearer range.
    private static Obstacle Edited(in Obstacle one, Random random)
    {
        var share = random.Next(4) == 0 ? float.PositiveInfinity : 0.3f + (0.9f * random.NextSingle());
        var size = MathF.Min(share, 1f);
        return one with
        {
            ActiveRangeMeters = share * one.ReleasedRangeMeters,
            RangeSigmaMeters = size * one.RangeSigmaMeters,
            RadiusMeters = size * one.RadiusMeters,
            HeightMeters = size * one.HeightMeters,
            ClassId = share < 0.8f ? World.Cone : one.ClassId,
            EditId = Edit,
        };
    }

    private static IEnumerable<Obstacle> Phantoms(VehicleState eye, Random random)
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            yield return ByEdit(World.Seen(eye, new(random.Next(1, 10), random.Next(-4, 5))), Edit);
        }
    }

    private static List<MappedObstacle> Told(ObstacleMap map) => [.. map.Obstacles];

    private static void AssertSame(List<MappedObstacle> expected, List<MappedObstacle> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (one, other) in expected.Zip(actual))
        {
            Assert.True((one.CentreNorthEast - other.CentreNorthEast).Length() < 1e-3f);
            Assert.Equal(one.RadiusMeters, other.RadiusMeters, 3);
            Assert.Equal(one.TopDown, other.TopDown, 3);
            Assert.Equal(one.SigmaMeters, other.SigmaMeters, 3);
            Assert.Equal((one.ClassId, one.Traits), (other.ClassId, other.Traits));
        }
    }
}
