using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision.Tests;

/// <summary>Whatever an unreleased edit sees: nothing of what the released adapters alone tell of is lost or
/// farther away.</summary>
public sealed class OneWayTrackerTests
{
    private static readonly Vector2[] _places =
        [new(6, 0.8f), new(8, -1.5f), new(9, 0.9f), new(13, -0.7f), new(16, 1.2f), new(19, -2)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void NoEditHidesOrPushesBackWhatTheReleasedAdaptersSee(int seed)
    {
        var random = new Random(seed);
        var (alone, edited) = (new TrackerBench(), new TrackerBench());
        edited.Tracker.ActiveEditId = 1;
        var told = 0;
        for (var i = 0; i < 60; i++)
        {
            alone.State = edited.State = TrackerBench.At(2.5f * i / 15, 0.4f * MathF.Sin(0.05f * i));
            foreach (var place in _places)
            {
                if (random.Next(5) > 0 && TrackerBench.TryBox(place, 0.8f, 0.4f, alone.State, out var box))
                {
                    alone.Add(box, TrackerBench.Tree);
                    edited.Add(box, TrackerBench.Tree, isActive: false);
                    AddWorse(edited, box, random);
                }
            }

            AddPhantoms(edited, random);
            alone.Step();
            edited.Step();
            told += alone.Batch.Count;
            Assert.All(alone.Batch.Obstacles.ToArray(), one => AssertTold(one, edited.Batch));
            Assert.Equal(Words(alone), Words(edited));
        }

        Assert.True(told > 100, $"{told}");
    }

    // What is left once the edit is taken back: what the released adapters alone tell of, number for number.
    private static IEnumerable<string> Words(TrackerBench bench) => bench.Batch.Obstacles.ToArray()
        .Where(one => bench.Tracker.ActiveEditId == 0 || one.TrackId < 0)
        .Select(one => $"{bench.Tracker.ClassNames[one.ClassId]} {one.BearingRadians:0.000} {one.ElevationRadians:0.000} "
            + $"{one.ReleasedRangeMeters:0.00} {one.RangeSigmaMeters:0.00} {one.RadiusMeters:0.00} {one.HeightMeters:0.00}")
        .Order(StringComparer.Ordinal);

    // Smaller is farther; elsewhere is another thing's track; nothing is nothing.
    private static void AddWorse(TrackerBench bench, in PixelBox box, Random random)
    {
        var (size, shift) = (0.5f + (0.5f * random.NextSingle()), box.Width * (random.NextSingle() - 0.5f));
        var worse = new PixelBox(
            box.CentreX + shift - (0.5f * size * box.Width), box.Bottom - (size * box.Height),
            box.CentreX + shift + (0.5f * size * box.Width), box.Bottom - (0.1f * box.Height));
        if (random.Next(4) > 0)
        {
            bench.Add(worse, TrackerBench.Cone, score: 0.9f, isReleased: false);
        }
    }

    private static void AddPhantoms(TrackerBench bench, Random random)
    {
        for (var i = random.Next(150); i > 0; i--)
        {
            var (x, y) = (400 * random.NextSingle(), 200 + (200 * random.NextSingle()));
            bench.Add(
                new PixelBox(x, y - 30, x + 15, y), TrackerBench.Hydrant, score: 0.95f, isReleased: false);
        }
    }

    private static void AssertTold(Obstacle one, ObstacleBatch told)
    {
        const float bearingSlack = 0.05f;
        // A twentieth, and a quarter of its own size.
        var high = Top(one) - 0.05f - (0.25f * one.HeightMeters / (one.SafeRangeMeters + one.RadiusMeters));
        var half = (0.75f * Half(one)) - 0.05f;
        var (farthest, nearest) = ((1.1f * one.SafeRangeMeters) + 0.1f, (0.75f * one.SafeRangeMeters) - 0.1f);
        Assert.Contains(told.Obstacles.ToArray(), other =>
            !other.IsForRevert
            && MathF.Abs(MathF.IEEERemainder(other.BearingRadians - one.BearingRadians, MathF.Tau)) <= bearingSlack
            && other.ReleasedRangeMeters <= farthest && other.ReleasedRangeMeters >= nearest
            && Top(other) >= high && Half(other) >= half);
    }
    private static float Top(in Obstacle one) =>
        MathF.Tan(one.ElevationRadians) + (0.5f * one.HeightMeters / (one.SafeRangeMeters + one.RadiusMeters));

    private static float Half(in Obstacle one) => one.RadiusMeters / (one.SafeRangeMeters + one.RadiusMeters);
}
