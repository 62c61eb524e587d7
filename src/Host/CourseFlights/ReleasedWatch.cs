using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Sim;
using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Holds what flight is told, and what its map believes, against what the released adapters alone would have
/// told it and a map of that alone: whatever an edit does, nothing of either may be missing. For figures only.</summary>
/// <param name="camera">Of the flight.</param>
/// <param name="map">How flight's map believes and forgets.</param>
/// <param name="visionDelay">From capture until flight takes a batch.</param>
/// <param name="truth">What stands where: a map also holds what is nowhere, and nothing is lost with that.</param>
internal sealed class ReleasedWatch(
    PinholeCamera camera, MapOptions map, TimeSpan visionDelay, Func<TimeSpan, ObstacleField> truth)
{
    // Two trackers that were shown other boxes need not agree on the last centimetre.
    private const float BearingSlackRadians = 0.05f;
    private const float RangeSlackShare = 0.1f;
    private const float RangeSlackMeters = 0.1f;
    private const float PlaceSlackMeters = 0.35f;
    private const float PlaceSlackShare = 0.3f;
    private const float TopSlackMeters = 0.25f;

    private readonly ObstacleTracker _tracker = new(camera);
    private readonly ObstacleMap _map = new(map, new ObstacleTraitsTable(Array.Empty<string>()));
    private readonly BatchDelay _delay = new(visionDelay);
    private readonly ObstacleBatch _arrived = new();
    private Vector2 _at;

    /// <summary>Whether what is looked at is counted; tracks are followed in any case.</summary>
    internal bool IsCounting { get; set; }

    /// <summary>Obstacles of all frames that the released adapters tell of.</summary>
    internal int Told { get; private set; }

    /// <summary>Those of them that flight was not told of, at that bearing and at least as near.</summary>
    internal int Lost { get; private set; }

    /// <summary>Obstacles that a map of the released adapters alone holds where something stands, to 0.35 m, after each
    /// frame.</summary>
    internal int Mapped { get; private set; }

    /// <summary>Those of them for which flight's map holds none as high over that place, to 0.35 m and three
    /// tenths of its range.</summary>
    internal int Missing { get; private set; }

    /// <summary>Says what the class ids of the released adapters mean.</summary>
    internal void SetClassNames(IReadOnlyList<string> names)
    {
        _tracker.SetClassNames(names, names);
        _map.Traits = new ObstacleTraitsTable(_tracker.ClassNames);
    }

    /// <summary>Looks at one frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="state">Of the vehicle at capture.</param>
    /// <param name="released">What the released adapters see.</param>
    /// <param name="told">What flight is told.</param>
    internal void Look(Frame frame, in VehicleState state, DetectionList released, ObstacleBatch told)
    {
        var alone = _delay.Rent();
        _tracker.Observe(frame, state, released, released, alone);
        _map.Record(state with { At = frame.CapturedAt });
        _delay.Send(alone);
        _at = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        if (!IsCounting)
        {
            return;
        }

        foreach (ref readonly var one in alone.Obstacles)
        {
            Told++;
            Lost += IsTold(one, told) ? 0 : 1;
        }
    }

    /// <summary>Compares the maps once flight has taken its batches.</summary>
    internal void Compare(TimeSpan now, ObstacleMap flights)
    {
        var isNew = false;
        while (_delay.TryTake(now, _arrived))
        {
            isNew |= _map.Integrate(_arrived);
        }

        if (!isNew || !IsCounting)
        {
            return;
        }

        var field = truth(now);
        foreach (ref readonly var one in _map.Obstacles)
        {
            if (Stands(one, field))
            {
                Mapped++;
                Missing += IsMapped(one, flights, _at) ? 0 : 1;
            }
        }
    }

    private static bool Stands(in MappedObstacle one, ObstacleField field)
    {
        foreach (ref readonly var thing in field.Obstacles)
        {
            if (Vector2.Distance(one.CentreNorthEast, thing.Center) <= thing.RadiusMeters + PlaceSlackMeters)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMapped(in MappedObstacle one, ObstacleMap flights, Vector2 here)
    {
        var most = PlaceSlackMeters + (PlaceSlackShare * Vector2.Distance(one.CentreNorthEast, here));
        foreach (ref readonly var other in flights.Obstacles)
        {
            if (Vector2.Distance(one.CentreNorthEast, other.CentreNorthEast) <= most
                && other.TopDown <= one.TopDown + TopSlackMeters)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTold(in Obstacle one, ObstacleBatch told)
    {
        var farthest = (one.SafeRangeMeters * (1 + RangeSlackShare)) + RangeSlackMeters;
        foreach (ref readonly var other in told.Obstacles)
        {
            var apart = MathF.Abs(MathF.IEEERemainder(other.BearingRadians - one.BearingRadians, MathF.Tau));
            if (!other.IsForRevert && apart <= BearingSlackRadians && other.SafeRangeMeters <= farthest)
            {
                return true;
            }
        }

        return false;
    }
}
