using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Follows what the released adapters see as if there were no others. Whatever an edit does to how boxes are paired,
/// followed and taken for hidden: what they alone would tell of is told.</summary>
internal sealed class ReleasedAlone(PinholeCamera camera, SizePriors priors, TrackerOptions options)
{
    // Two trackers that were shown other boxes need not agree on the last centimetre.
    private const float BearingSlackRadians = 0.05f;
    private const float RangeSlackShare = 0.1f;
    private const float RangeSlackMeters = 0.1f;

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

    /// <summary>Adds what is told of here and not there, at that bearing and at least as near.</summary>
    /// <param name="state">As the last frame was followed with.</param>
    /// <param name="told">Of the last frame, by both adapter sets.</param>
    /// <param name="tables">Of its class ids.</param>
    internal void AddMissing(in VehicleState state, ObstacleBatch told, ClassTables tables)
    {
        _batch.Clear();
        _tracker.Tell(state, _batch);
        foreach (ref readonly var one in _batch.Obstacles)
        {
            if (!IsTold(one, told))
            {
                told.Add(one with
                {
                    TrackId = -one.TrackId,
                    ClassId = tables.OfReleased(one.ClassId),
                    ActiveRangeMeters = float.PositiveInfinity,
                });
            }
        }
    }

    private static bool IsTold(in Obstacle one, ObstacleBatch told)
    {
        var farthest = (one.ReleasedRangeMeters * (1 + RangeSlackShare)) + RangeSlackMeters;
        foreach (ref readonly var other in told.Obstacles)
        {
            var apart = MathF.Abs(MathF.IEEERemainder(other.BearingRadians - one.BearingRadians, MathF.Tau));
            if (apart <= BearingSlackRadians && other.ReleasedRangeMeters <= farthest)
            {
                return true;
            }
        }

        return false;
    }
}
