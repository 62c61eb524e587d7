using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>Flies one velocity ahead: the vehicle first answers what was sent before, then takes the new one
/// up.</summary>
internal sealed class RollOut(VehicleLimits limits, PlannerOptions options, NearbyObstacles nearby)
{
    private const float StepSeconds = VehicleMotion.StepSeconds;

    // Beyond the vehicle's own place, which counts as seen: else it could creep to where it never looked.
    private const float SeenAheadMeters = 0.75f;

    private const float StandingSpeed = 0.05f;
    private const int MostBrakingSteps = 100;

    // What is already nearer than its gap, or will be before anything that is sent now is answered, yields.
    private const float YieldMeters = 0.001f;

    private readonly int _commitSteps =
        (int)MathF.Ceiling((float)limits.AutopilotTimeout.TotalSeconds / StepSeconds);

    private readonly float _horizon = (float)options.Horizon.TotalSeconds;
    private ObstacleMap? _map;
    private TimeSpan _now;
    private Vector2 _start;
    private Motion _motion;
    private float _pendingSeconds;
    private float _pendingRoom;
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

    /// <summary>Flies what was sent before; all velocities start where that ends. What the vehicle comes nearer to on
    /// the way than its gap asks for asks for no more: nothing that is sent now can change it, and to get away must be
    /// allowed.</summary>
    internal void Begin(in VelocityQuestion question, ObstacleMap map)
    {
        (_map, _now) = (map, question.Now);
        (_low, _high) = (question.Low, question.High);
        _start = new Vector2(question.State.PositionNed.X, question.State.PositionNed.Y);
        _motion = question.Motion.Now;
        _pendingRoom = float.PositiveInfinity;
        _pendingSeconds = question.Motion.PendingSteps * StepSeconds;
        nearby.YieldGaps(_start, limits.RadiusMeters, YieldMeters, _low, _high);
        for (var i = 0; i < question.Motion.PendingSteps; i++)
        {
            var target = question.Motion.PendingTarget(_now, i);
            _motion = _motion.After(StepSeconds, new Vector2(target.X, target.Y), limits);
            _pendingRoom = MathF.Min(_pendingRoom, RoomOfStep(ref _start, _motion));
            nearby.YieldGaps(_start, limits.RadiusMeters, YieldMeters, _low, _high);
        }
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
        var place = _start;
        var motion = _motion;
        var isBraked = false;
        var steps = Math.Max(_commitSteps, (int)MathF.Ceiling((_horizon - _pendingSeconds) / StepSeconds));
        Room = MathF.Max(0f, _pendingRoom);
        HitSeconds = float.PositiveInfinity;
        LacksSight = false;
        for (var i = 1; i <= steps; i++)
        {
            motion = motion.After(StepSeconds, target, limits);
            var room = RoomOfStep(ref place, motion);
            Room = MathF.Min(Room, room);
            if (room < 0f)
            {
                HitSeconds = _pendingSeconds + (i * StepSeconds);
                return isBraked;
            }

            // Braked from at once, so that the next choice always has a safe one; and when no target comes any
            // more.
            if (i == 1 && !BrakesClear(place, motion, out _))
            {
                return false;
            }

            if (!isBraked && i >= _commitSteps)
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

    /// <summary>The least room on the whole way of one velocity, flown for the autopilot's time-out and braked from,
    /// wherever that leads; none where that was not looked at.</summary>
    internal float RoomOf(Vector2 target)
    {
        var place = _start;
        var motion = _motion;
        var room = _pendingRoom;
        for (var i = 0; i < _commitSteps + MostBrakingSteps; i++)
        {
            var isBraking = i >= _commitSteps;
            motion = isBraking ? motion.Braked(StepSeconds, limits) : motion.After(StepSeconds, target, limits);
            room = MathF.Min(room, RoomOfStep(ref place, motion));
            if (isBraking && motion.Velocity.Length() <= StandingSpeed)
            {
                break;
            }
        }

        return target == Vector2.Zero || _map!.IsSeen(place, _now) ? room : float.NegativeInfinity;
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
            motion = motion.Braked(StepSeconds, limits);
            var room = RoomOfStep(ref end, motion);
            Room = MathF.Min(Room, room);
            if (room < 0f)
            {
                return false;
            }
        }

        return true;
    }

    private float RoomOfStep(ref Vector2 place, Motion motion)
    {
        var from = place;
        place += StepSeconds * motion.Velocity;
        return RoomOn(from, place);
    }
}
