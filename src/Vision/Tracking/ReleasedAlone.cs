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

    // Tangent: a fifth of a metre, five metres away; and of the thing's own size.
    private const float ExtentSlack = 0.04f;
    private const float ExtentSlackShare = 0.25f;

    private readonly ObstacleTracker _tracker = new(camera, priors, options, isAlone: true);
    private readonly ObstacleBatch _batch = new();

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
        foreach (ref readonly var one in _batch.Obstacles)
        {
            told.Add(one with
            {
                TrackId = -one.TrackId,
                ClassId = tables.OfReleased(one.ClassId),
                ActiveRangeMeters = float.PositiveInfinity,
                IsForRevert = IsFilled(one, told.Obstacles[..withEdit]),
            });
        }
    }

    // Whether one stands for it that the released adapters are said to see there, as wide and as high.
    private static bool IsFilled(in Obstacle one, ReadOnlySpan<Obstacle> told)
    {
        foreach (ref readonly var other in told)
        {
            var apart = MathF.Abs(MathF.IEEERemainder(other.BearingRadians - one.BearingRadians, MathF.Tau));
            if (apart <= BearingSlackRadians && IsAsNear(other, one) && IsAsLarge(other, one, apart))
            {
                return true;
            }
        }

        return false;
    }

    // Two trackers that were shown other boxes need not agree on the last centimetre; far nearer is another thing.
    private static bool IsAsNear(in Obstacle other, in Obstacle one) =>
        other.ReleasedRangeMeters <= (one.ReleasedRangeMeters * (1 + RangeSlackShare)) + RangeSlackMeters
        && other.ReleasedRangeMeters >= (one.ReleasedRangeMeters * NearestShare) - RangeSlackMeters;

    private static bool IsAsLarge(in Obstacle other, in Obstacle one, float apart)
    {
        var (wide, narrow) = (ViewExtent.Of(other), ViewExtent.Of(one));
        var slack = ExtentSlack + (ExtentSlackShare * (narrow.Top - narrow.Bottom));
        return wide.Half + ExtentSlack + (ExtentSlackShare * narrow.Half) >= narrow.Half + apart
            && wide.Top + slack >= narrow.Top
            && wide.Bottom - slack <= narrow.Bottom;
    }
}
