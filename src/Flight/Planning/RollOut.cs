using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>Flies one velocity ahead: the vehicle goes on with the last target for the latency, then takes
/// the new one up.</summary>
internal sealed class RollOut(VehicleLimits limits, PlannerOptions options, NearbyObstacles nearby)
{
    private const float StepSeconds = 0.1f;

    // Beyond the vehicle's own place, which counts as seen: else it could creep to where it never looked.
    private const float SeenAheadMeters = 0.75f;


    private readonly float _latency = (float)limits.Latency.TotalSeconds;
    private readonly float _commit = (float)(limits.Latency + limits.AutopilotTimeout).TotalSeconds;
    private readonly int _steps = 1 + (int)MathF.Ceiling(
        MathF.Max(
            (float)options.Horizon.TotalSeconds,
            (float)(limits.Latency + limits.AutopilotTimeout).TotalSeconds) / StepSeconds);
    private ObstacleMap? _map;
    private TimeSpan _now;
    private Vector2 _here;
    private Vector2 _velocity;
    private Vector2 _lastTarget;
    private float _low;
    private float _high;

    /// <summary>Least room of the last velocity tried, beyond the gaps, metres.</summary>
    internal float Room { get; private set; }

    /// <summary>When the last velocity tried comes too near to something; infinite when not within the
    /// horizon.</summary>
    internal float HitSeconds { get; private set; }

    /// <summary>Whether the last velocity tried was refused only because it leads to where was not
    /// looked.</summary>
    internal bool LacksSight { get; private set; }

    /// <summary>Where all velocities start from.</summary>
    internal void Begin(
        ObstacleMap map,
        TimeSpan now,
        Vector2 here,
        Vector2 velocity,
        Vector2 lastTarget,
        float low,
        float high)
    {
        (_map, _now) = (map, now);
        (_here, _velocity, _lastTarget) = (here, velocity, lastTarget);
        (_low, _high) = (low, high);
    }

    /// <summary>The room along a straight way, beyond the gaps.</summary>
    internal float RoomOn(Vector2 from, Vector2 to) =>
        MathF.Min(nearby.Room(from, to, _low, _high, limits.RadiusMeters), RoomToFence(from, to));

    // The way back into the corridor is always free.
    private float RoomToFence(Vector2 from, Vector2 to)
    {
        var aside = MathF.Abs(to.Y) > MathF.Abs(from.Y)
            ? options.EastLimitMeters - limits.RadiusMeters - MathF.Abs(to.Y)
            : float.PositiveInfinity;
        return to.X < from.X ? MathF.Min(aside, to.X - options.LeastNorthMeters) : aside;
    }

    /// <summary>Tries one velocity.</summary>
    /// <returns>Whether it can be flown for the autopilot's time-out and then be braked from, free of
    /// obstacles and within what was seen.</returns>
    internal bool IsSafe(Vector2 target)
    {
        var place = _here;
        var velocity = _velocity;
        var isBraked = false;
        Room = float.PositiveInfinity;
        HitSeconds = float.PositiveInfinity;
        LacksSight = false;
        for (var i = 0; i < _steps; i++)
        {
            var seconds = (i + 1) * StepSeconds;
            velocity = Towards(velocity, seconds <= _latency ? _lastTarget : target);
            var next = place + (StepSeconds * velocity);
            var room = RoomOn(place, next);
            Room = MathF.Min(Room, room);
            place = next;
            if (room < 0f)
            {
                HitSeconds = seconds;
                return isBraked;
            }

            if (!isBraked && seconds >= _commit)
            {
                isBraked = true;
                if (!CanBrake(place, velocity, target))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool CanBrake(Vector2 place, Vector2 velocity, Vector2 target)
    {
        var speed = velocity.Length();
        var end = place + (velocity * (speed / (2f * limits.Deceleration)));
        var room = RoomOn(place, end);
        Room = MathF.Min(Room, room);
        if (room < 0f)
        {
            return false;
        }

        if (target.LengthSquared() < 0.01f)
        {
            return true;
        }

        var ahead = speed > 0.1f ? velocity * (SeenAheadMeters / speed) : Vector2.Zero;
        LacksSight = !_map!.IsSeen(end + ahead, _now) || !_map.IsSeen((place + end) / 2f, _now);
        return !LacksSight;
    }

    private Vector2 Towards(Vector2 velocity, Vector2 target)
    {
        var change = target - velocity;
        var most = StepSeconds * limits.Acceleration;
        var length = change.Length();
        return length <= most ? target : velocity + (change * (most / length));
    }
}
