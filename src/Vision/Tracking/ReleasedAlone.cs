using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Follows what the released adapters see as if there were no others. Whatever an edit does to how boxes are paired,
/// followed and taken for hidden: what they alone would tell of is told.</summary>
internal sealed class ReleasedAlone(PinholeCamera camera, SizePriors priors, TrackerOptions options)
{
    private const float BearingSlackRadians = 0.05f;
    private const float RangeSlackShare = 0.1f;
    private const float RangeSlackMeters = 0.1f;
    private const float NearestShare = 0.75f;

    // Tangent: a fifth of a metre, five metres away.
    private const float ExtentSlack = 0.04f;

    private readonly ObstacleTracker _tracker = new(camera, priors, options, isAlone: true);
    private readonly ObstacleBatch _batch = new();
    private readonly bool[] _isTaken = new bool[ObstacleBatch.Capacity];

    /// <summary>Says what the released adapters' class ids mean.</summary>
    internal void SetClassNames(IReadOnlyList<string> released) => _tracker.SetClassNames(released, released);

    /// <summary>Forgets all tracks.</summary>
    internal void Clear() => _tracker.Clear();

    /// <summary>Takes one frame's detections in.</summary>
    internal void Follow(
        in VehicleState state, float groundDown, RangeReading? range, ReadOnlySpan<Detection> released)
    {
        _tracker.GroundDown = groundDown;
        _tracker.RangeReading = range;
        _tracker.Follow(state, released, released);
    }

    /// <summary>Tells of all that is followed here: as what counts once the edit is taken back where a thing that is told of
    /// already fills its place, else as what counts in any case.</summary>
    /// <param name="state">As the last frame was followed with.</param>
    /// <param name="told">Of the last frame, with the edit in use.</param>
    /// <param name="tables">Of its class ids.</param>
    internal void Tell(in VehicleState state, ObstacleBatch told, ClassTables tables)
    {
        _batch.Clear();
        _tracker.Tell(state, _batch);
        var withEdit = told.Count;
        _isTaken.AsSpan(0, withEdit).Clear();
        foreach (ref readonly var one in _batch.Obstacles)
        {
            var by = Filling(one, told.Obstacles[..withEdit]);
            if (by >= 0)
            {
                _isTaken[by] = true;
            }

            told.Add(one with
            {
                TrackId = -one.TrackId,
                ClassId = tables.OfReleased(one.ClassId),
                ActiveRangeMeters = float.PositiveInfinity,
                IsForRevert = by >= 0,
            });
        }
    }

    // The nearest in bearing that the released adapters are said to see there, as wide and as high: each for one thing.
    private int Filling(in Obstacle one, ReadOnlySpan<Obstacle> told)
    {
        var (best, least) = (-1, BearingSlackRadians);
        for (var i = 0; i < told.Length; i++)
        {
            var apart = MathF.Abs(MathF.IEEERemainder(told[i].BearingRadians - one.BearingRadians, MathF.Tau));
            if (!_isTaken[i] && apart <= least && IsAsNear(told[i], one) && IsAsLarge(told[i], one, apart))
            {
                (best, least) = (i, apart);
            }
        }

        return best;
    }

    // Two trackers that were shown other boxes need not agree on the last centimetre; far nearer is another thing.
    private static bool IsAsNear(in Obstacle other, in Obstacle one) =>
        other.ReleasedRangeMeters <= (one.ReleasedRangeMeters * (1 + RangeSlackShare)) + RangeSlackMeters
        && other.ReleasedRangeMeters >= (one.ReleasedRangeMeters * NearestShare) - RangeSlackMeters;

    private static bool IsAsLarge(in Obstacle other, in Obstacle one, float apart)
    {
        var (wide, narrow) = (ViewExtent.Of(other), ViewExtent.Of(one));
        return wide.Half >= narrow.Half + apart - ExtentSlack
            && wide.Top >= narrow.Top - ExtentSlack
            && wide.Bottom <= narrow.Bottom + ExtentSlack;
    }
}
