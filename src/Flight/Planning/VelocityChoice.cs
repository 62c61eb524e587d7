using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>Tries a window of velocities around the wanted one and takes the cheapest that is safe.</summary>
internal sealed class VelocityChoice(VehicleLimits limits, PlannerOptions options, NearbyObstacles near)
{
    private const float ReachMeters = 14f;
    private const float WantedRoomMeters = 0.5f;
    private const float RoomWeight = 1.2f;
    private const float HitWeight = 2.5f;
    private const float ChangeWeight = 0.25f;
    private const float StandingSpeed = 0.15f;

    /// <summary>From hull to face; where braking keeps less, the way that keeps most may be better.</summary>
    private const float TouchMeters = 0.1f;

    /// <summary>But only where it keeps so much more than braking.</summary>
    private const float BetterMeters = 0.05f;

    private static readonly float[] _degrees =
    [
        0f, 6f, -6f, 13f, -13f, 21f, -21f, 30f, -30f, 42f, -42f, 56f, -56f, 72f, -72f, 90f, -90f, 115f, -115f,
        145f, -145f, 180f,
    ];

    private static readonly Vector2[] _turns = [.. _degrees.Select(degrees => new Vector2(
        MathF.Cos(float.DegreesToRadians(degrees)), MathF.Sin(float.DegreesToRadians(degrees))))];

    private static readonly float[] _parts = [1f, 0.75f, 0.5f, 0.25f];

    private readonly RollOut _rollOut = new(limits, options, near);
    private ObstacleMap? _map;
    private float _yaw;
    private Vector2 _wanted;
    private Vector2 _lastTarget;
    private Vector2 _best;
    private float _bestCost;
    private bool _isSightShort;

    /// <summary>From the hull to the nearest face along the velocity chosen last, beyond the gap asked
    /// for.</summary>
    internal float ClearanceMeters { get; private set; }

    /// <summary>Chooses; standing still when nothing is safe.</summary>
    internal Vector2 Choose(in VelocityQuestion question, ObstacleMap map, ref PlanReasons reasons)
    {
        var last = question.Motion.LastTarget;
        _lastTarget = new Vector2(last.X, last.Y);
        (_map, _yaw) = (map, question.State.YawRadians);
        var preferred = MathF.Max(options.LeastGapMeters, options.PreferredGapMeters);
        var best = Try(question, map, preferred, greatestGap: 100f);
        if (best.Length() < StandingSpeed && question.Speed >= StandingSpeed && !_isSightShort)
        {
            // Full stand-off leaves no way: what is left is the least gap.
            best = Try(question, map, options.LeastGapMeters, options.LeastGapMeters);
        }

        if (float.IsPositiveInfinity(_bestCost))
        {
            best = Roomiest(question, map);
        }

        if (best.Length() < StandingSpeed && question.Speed >= StandingSpeed)
        {
            reasons |= _isSightShort ? PlanReasons.Looking : PlanReasons.Blocked;
        }

        return best;
    }

    private Vector2 Try(in VelocityQuestion question, ObstacleMap map, float leastGap, float greatestGap)
    {
        var here = Begin(question, map, leastGap, greatestGap);
        var way = question.Aim - here;
        var direction = way.LengthSquared() > 1e-6f ? Vector2.Normalize(way) : Vector2.UnitX;
        _wanted = question.Speed * direction;
        _best = Vector2.Zero;
        _bestCost = float.PositiveInfinity;
        _isSightShort = false;
        TryAll(direction, question.Speed);
        return Smoothed();
    }

    private Vector2 Begin(in VelocityQuestion question, ObstacleMap map, float leastGap, float greatestGap)
    {
        var here = new Vector2(question.State.PositionNed.X, question.State.PositionNed.Y);
        near.Fill(map, here, ReachMeters, options.SigmaFactor, options.SigmaCapMeters, leastGap, greatestGap);
        _rollOut.Begin(question, map);
        return here;
    }

    // Nothing keeps its gaps, not even braking: as where a sight shows something clearly nearer than it was thought to
    // be, beside a fast vehicle. Braking swings through what flying on may pass.
    private Vector2 Roomiest(in VelocityQuestion question, ObstacleMap map)
    {
        Begin(question, map, leastGap: 0f, greatestGap: 0f);
        var best = Vector2.Zero;
        ClearanceMeters = _rollOut.RoomOf(best);
        if (ClearanceMeters >= TouchMeters)
        {
            return best;
        }

        var most = ClearanceMeters + BetterMeters;
        var flown = question.Motion.Now.Velocity;
        var direction = flown.LengthSquared() > 1e-6f ? Vector2.Normalize(flown) : Vector2.UnitX;
        var speed = MathF.Min(flown.Length(), limits.MaxSpeed);
        foreach (var turn in _turns)
        {
            foreach (var part in _parts)
            {
                var target = part * speed * Turned(direction, turn);
                var room = _rollOut.RoomOf(target);
                if (room > most)
                {
                    (best, most) = (target, room);
                    ClearanceMeters = room;
                }
            }
        }

        return best;
    }

    private static Vector2 Turned(Vector2 direction, Vector2 turn) => new(
        (direction.X * turn.X) - (direction.Y * turn.Y), (direction.X * turn.Y) + (direction.Y * turn.X));

    private void TryAll(Vector2 direction, float speed)
    {
        Consider(Vector2.Zero);
        Consider(_lastTarget.Length() <= speed ? _lastTarget : _lastTarget * (speed / _lastTarget.Length()));
        foreach (var turn in _turns)
        {
            var turned = Turned(direction, turn);
            foreach (var part in _parts)
            {
                Consider(part * speed * turned);
            }
        }
    }

    private void Consider(Vector2 target)
    {
        // What cannot become the best need not be flown.
        var cost = (target - _wanted).Length() + (ChangeWeight * (target - _lastTarget).Length());
        if (cost >= _bestCost || IsBlind(target))
        {
            return;
        }

        if (!_rollOut.IsSafe(target))
        {
            _isSightShort |= _rollOut.LacksSight;
            return;
        }

        var missing = MathF.Max(0f, WantedRoomMeters - MathF.Max(0f, _rollOut.Room));
        cost += RoomWeight * missing * (0.3f + target.Length());
        if (float.IsFinite(_rollOut.HitSeconds))
        {
            var part = _rollOut.HitSeconds / (float)options.Horizon.TotalSeconds;
            cost += HitWeight * MathF.Max(0f, 1f - part) * target.Length();
        }

        if (cost < _bestCost)
        {
            (_best, _bestCost) = (target, cost);
            ClearanceMeters = _rollOut.Room;
        }
    }

    private bool IsBlind(Vector2 target) =>
        target.Length() > options.OutOfViewSpeed && !_map!.IsInView(_yaw, target);

    // Half way from the last target to the best, where that is safe as well: a vehicle flies smooth targets
    // better.
    private Vector2 Smoothed()
    {
        var between = (_best + _lastTarget) / 2f;
        var isFlown = _best.LengthSquared() > 0.01f && between.Length() <= limits.MaxSpeed;
        return isFlown && !IsBlind(between) && _rollOut.IsSafe(between) ? between : _best;
    }
}
