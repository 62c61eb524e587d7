using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>Flies one velocity ahead: the vehicle goes on with the last target for the latency, then takes
/// the new one up.</summary>
internal sealed class RollOut(VehicleLimits limits, PlannerOptions options, NearbyObstacles nearby)
{
    private const float StepSeconds = 0.1f;

    // Beyond the vehicle's own place, which counts as seen: else it could creep to where it never looked.
    private const float SeenAheadMeters = 0.75f;

    private const float StandingSpeed = 0.05f;
    private const int MostBrakingSteps = 20;

    private readonly float _latency = (float)limits.Latency.TotalSeconds;
    private readonly float _commit = (float)(limits.Latency + limits.AutopilotTimeout).TotalSeconds;
    private readonly int _nextChoice = (int)MathF.Ceiling((float)limits.Latency.TotalSeconds / StepSeconds);
    private readonly int _steps = 1 + (int)MathF.Ceiling(
        MathF.Max(
            (float)options.Horizon.TotalSeconds,
            (float)(limits.Latency + limits.AutopilotTimeout).TotalSeconds) / StepSeconds);
    private ObstacleMap? _map;
    private TimeSpan _now;
    private Vector2 _here;
    private Motion _motion;
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
        Motion motion,
        Vector2 lastTarget,
        float low,
        float high)
    {
        (_map, _now) = (map, now);
        (_here, _motion, _lastTarget) = (here, motion, lastTarget);
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
        var motion = _motion;
        var isBraked = false;
        Room = float.PositiveInfinity;
        HitSeconds = float.PositiveInfinity;
        LacksSight = false;
        for (var i = 0; i < _steps; i++)
        {
            var seconds = (i + 1) * StepSeconds;
            motion = motion.After(StepSeconds, seconds <= _latency ? _lastTarget : target, limits);
            var next = place + (StepSeconds * motion.Velocity);
            var room = RoomOn(place, next);
            Room = MathF.Min(Room, room);
            place = next;
            if (room < 0f)
            {
                HitSeconds = seconds;
                return isBraked;
            }

            // Braked from at once, so that the next choice always has a safe one; and when no target comes any
            // more.
            if (i == _nextChoice && !BrakesClear(place, motion, out _))
            {
                return false;
            }

            if (!isBraked && seconds >= _commit)
            {
                isBraked = true;
                if (!CanBrake(place, motion, target))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool CanBrake(Vector2 place, Motion motion, Vector2 target)
    {
        if (!BrakesClear(place, motion, out var end))
        {
            return false;
        }

        if (target.LengthSquared() < 0.01f)
        {
            return true;
        }

        var speed = motion.Velocity.Length();
        var ahead = speed > 0.1f ? motion.Velocity * (SeenAheadMeters / speed) : Vector2.Zero;
        LacksSight = !_map!.IsSeen(end + ahead, _now) || !_map.IsSeen((place + end) / 2f, _now);
        return !LacksSight;
    }

    private bool BrakesClear(Vector2 place, Motion motion, out Vector2 end)
    {
        end = place;
        for (var i = 0; i < MostBrakingSteps && motion.Velocity.Length() > StandingSpeed; i++)
        {
            motion = motion.After(StepSeconds, Vector2.Zero, limits);
            var next = end + (StepSeconds * motion.Velocity);
            var room = RoomOn(end, next);
            Room = MathF.Min(Room, room);
            if (room < 0f)
            {
                return false;
            }

            end = next;
        }

        return true;
    }
}
