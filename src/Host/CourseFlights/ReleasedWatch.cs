using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Holds what flight is told against what the released adapters alone would have told it: whatever an
/// edit does, nothing of that may be missing. For figures only.</summary>
/// <param name="camera">Of the flight.</param>
internal sealed class ReleasedWatch(PinholeCamera camera)
{
    // Two trackers that were shown other boxes need not agree on the last centimetre.
    private const float BearingSlackRadians = 0.05f;
    private const float RangeSlackShare = 0.1f;
    private const float RangeSlackMeters = 0.1f;

    private readonly ObstacleTracker _tracker = new(camera);
    private readonly ObstacleBatch _alone = new();

    /// <summary>Whether what is looked at is counted; tracks are followed in any case.</summary>
    internal bool IsCounting { get; set; }

    /// <summary>Obstacles of all frames that the released adapters tell of.</summary>
    internal int Told { get; private set; }

    /// <summary>Those of them that flight was not told of, at that bearing and at least as near.</summary>
    internal int Lost { get; private set; }

    /// <summary>Says what the class ids of the released adapters mean.</summary>
    internal void SetClassNames(IReadOnlyList<string> names) => _tracker.SetClassNames(names, names);

    /// <summary>Looks at one frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="state">Of the vehicle at capture.</param>
    /// <param name="released">What the released adapters see.</param>
    /// <param name="told">What flight is told.</param>
    internal void Look(Frame frame, in VehicleState state, DetectionList released, ObstacleBatch told)
    {
        _tracker.Observe(frame, state, released, released, _alone);
        if (!IsCounting)
        {
            return;
        }

        foreach (ref readonly var one in _alone.Obstacles)
        {
            Told++;
            Lost += IsTold(one, told) ? 0 : 1;
        }
    }

    private static bool IsTold(in Obstacle one, ObstacleBatch told)
    {
        var farthest = (one.SafeRangeMeters * (1 + RangeSlackShare)) + RangeSlackMeters;
        foreach (ref readonly var other in told.Obstacles)
        {
            var apart = MathF.Abs(MathF.IEEERemainder(other.BearingRadians - one.BearingRadians, MathF.Tau));
            if (apart <= BearingSlackRadians && other.SafeRangeMeters <= farthest)
            {
                return true;
            }
        }

        return false;
    }
}
