using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>
/// Goal in, velocity out: a coarse way round everything by A*, and a dynamic window of sampled velocities
/// that are flown ahead and braked from (Fox, Burgard and Thrun 1997) to follow it.
/// </summary>
/// <remarks>
/// It only ever asks for a velocity that can be flown on for the autopilot's time-out and then be braked
/// from, free of mapped obstacles and within what the camera has looked at. Not thread-safe; the control loop
/// owns it. Allocates nothing once constructed.
/// </remarks>
public sealed class Planner
{
    private const float NearMeters = 14f;
    private const float FarMeters = 70f;
    private const float YawGain = 2f;
    private const float StandingSpeed = 0.3f;

    private readonly VehicleLimits _limits;
    private readonly PlannerOptions _options;
    private readonly NearbyObstacles _near = new();
    private readonly NearbyObstacles _all = new();
    private readonly CoarseSearch _search;
    private readonly VelocityChoice _choice;
    private readonly OverflyHeight _height;
    private readonly LookAround _lookAround = new();
    private readonly VehicleMotion _motion;
    private Vector3 _goal = new(float.NaN);
    private TimeSpan _searchedAt;
    private float _lastClimb;
    private TimeSpan _plannedAt;
    private float _yaw;

    /// <summary>A planner for one vehicle.</summary>
    /// <exception cref="ArgumentException">The limits are wrong; the message names all faults.</exception>
    public Planner(VehicleLimits limits, PlannerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var problems = string.Join(' ', limits.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(limits));
        }

        _limits = limits;
        _motion = new VehicleMotion(limits);
        _options = options ?? new PlannerOptions();
        _search = new CoarseSearch(limits, _options);
        _choice = new VelocityChoice(limits, _options, _near);
        _height = new OverflyHeight(limits, _options);
    }

    /// <summary>The coarse way found last, metres north and east, for pictures and tests.</summary>
    public ReadOnlySpan<Vector2> Way => _search.Way;

    /// <summary>One plan.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="state">Of the vehicle, the newest.</param>
    /// <param name="goalNed">Metres north, east and down of the local origin.</param>
    /// <param name="map">What is in the way.</param>
    public VelocityPlan Plan(TimeSpan now, in VehicleState state, Vector3 goalNed, ObstacleMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        NoteGoal(goalNed, state);
        _motion.Observe(state);
        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var goal = new Vector2(goalNed.X, goalNed.Y);
        Search(now, here, goal, goalNed.Z, map);

        var reasons = _search.HasWay ? PlanReasons.None : PlanReasons.NoWay;
        var climb = Climb(now, state, goalNed.Z, here, map, ref reasons);
        var (low, high) = Levels(state, climb);
        var aim = Aim(here, goal, map, low, high, ref reasons);
        var speed = SpeedTowards(now, here, goal, aim, map, ref reasons);
        var target = (reasons & PlanReasons.AtGoal) != 0
            ? Vector2.Zero
            : _choice.Choose(
                new VelocityQuestion(now, state, _motion, aim, speed, low, high), map, ref reasons);
        _plannedAt = now;
        NoteSent(now, new Vector3(target, -climb));
        return Answer(now, state, goalNed, target, climb, aim - here, reasons);
    }

    /// <summary>What was really sent, metres a second, where it is not the plan of the same time: the guard may have
    /// changed it, and the vehicle answers only after a while.</summary>
    public void NoteSent(TimeSpan now, Vector3 velocityNed) => _motion.NoteSent(now, velocityNed);

    private void NoteGoal(Vector3 goalNed, in VehicleState state)
    {
        if (goalNed == _goal)
        {
            return;
        }

        _goal = goalNed;
        _search.Reset();
        _searchedAt = TimeSpan.MinValue;
        _lastClimb = -state.VelocityNed.Z;
        _plannedAt = state.At;
        _yaw = state.YawRadians;
    }

    private void Search(TimeSpan now, Vector2 here, Vector2 goal, float cruiseDown, ObstacleMap map)
    {
        var isDue = _searchedAt == TimeSpan.MinValue || now - _searchedAt >= _options.SearchPeriod;
        if (!_search.IsSearching && isDue)
        {
            _searchedAt = now;
            _search.Begin(now, here, goal, cruiseDown, map);
        }

        _search.Continue(_options.CellsPerCall);
    }

    private float Climb(
        TimeSpan now,
        in VehicleState state,
        float goalDown,
        Vector2 here,
        ObstacleMap map,
        ref PlanReasons reasons)
    {
        var speed = new Vector2(state.VelocityNed.X, state.VelocityNed.Y).Length();
        var down = _height.Down(map, _search.Way, here, speed, goalDown);
        reasons |= down < goalDown ? PlanReasons.GoingOver : PlanReasons.None;
        var wanted = Math.Clamp(state.PositionNed.Z - down, -_limits.MaxDescend, _limits.MaxClimb);
        var seconds = (float)Math.Clamp((now - _plannedAt).TotalSeconds, 0.01, 0.1);
        var step = seconds * _limits.Acceleration;
        _lastClimb = Math.Clamp(wanted, _lastClimb - step, _lastClimb + step);
        return _lastClimb;
    }

    // What the vehicle passes over or under in the next second is judged at the worse of its two heights.
    private (float Low, float High) Levels(in VehicleState state, float climb)
    {
        var below = (0.75f * _options.OverflyMeters) + _limits.HalfHeightMeters;
        var above = 0.5f + _limits.HalfHeightMeters;
        var next = state.PositionNed.Z - climb;
        return (
            MathF.Max(state.PositionNed.Z, next) + below,
            MathF.Min(state.PositionNed.Z, next) - above);
    }

    // The farthest point of the way that can be reached in a straight line; the goal itself where that is
    // possible.
    private Vector2 Aim(
        Vector2 here, Vector2 goal, ObstacleMap map, float low, float high, ref PlanReasons reasons)
    {
        _all.Fill(
            map,
            here,
            FarMeters,
            _options.SigmaFactor,
            _options.SigmaCapMeters,
            MathF.Max(_options.LeastGapMeters, _options.PreferredGapMeters),
            FarMeters);
        if (_all.Room(here, goal, low, high, _limits.RadiusMeters) >= 0f)
        {
            return goal;
        }

        reasons |= PlanReasons.GoingRound;
        var way = _search.Way;
        var from = Passed(way, here);
        var aim = from < way.Length ? way[Math.Min(from + 2, way.Length - 1)] : goal;
        for (var i = from + 2; i < way.Length; i++)
        {
            if (_all.Room(here, way[i], low, high, _limits.RadiusMeters) < 0f)
            {
                break;
            }

            aim = way[i];
        }

        return aim;
    }

    private static int Passed(ReadOnlySpan<Vector2> way, Vector2 here)
    {
        var nearest = 0;
        for (var i = 1; i < way.Length; i++)
        {
            nearest = (way[i] - here).LengthSquared() < (way[nearest] - here).LengthSquared() ? i : nearest;
        }

        return nearest;
    }

    private float SpeedTowards(
        TimeSpan now, Vector2 here, Vector2 goal, Vector2 aim, ObstacleMap map, ref PlanReasons reasons)
    {
        var meters = (goal - here).Length();
        if (meters < _options.GoalMeters)
        {
            reasons |= PlanReasons.AtGoal;
            return 0f;
        }

        // Braking uses only half of what the brakes can do, so that the end is smooth and comes before the
        // goal.
        var speed = MathF.Min(
            _limits.MaxSpeed,
            SpeedLimits.GreatestSpeed(meters, 2f * _limits.Latency, 0.5f * _limits.Deceleration));
        reasons |= speed < _limits.MaxSpeed ? PlanReasons.NearGoal : PlanReasons.None;
        var way = aim - here;
        var direction = way.LengthSquared() > 1e-6f ? Vector2.Normalize(way) : Vector2.UnitX;
        var sight = map.SightMeters(here, direction, now);
        var bySight = SpeedLimits.GreatestSpeed(
            sight - 0.3f, _limits.Latency + _limits.AutopilotTimeout, _limits.Deceleration);
        if (bySight < speed && sight < meters)
        {
            reasons |= sight < 1.5f ? PlanReasons.Looking : PlanReasons.ShortSight;
            speed = MathF.Max(0.3f, bySight);
        }

        return speed;
    }

    private VelocityPlan Answer(
        TimeSpan now,
        in VehicleState state,
        Vector3 goalNed,
        Vector2 target,
        float climb,
        Vector2 way,
        PlanReasons reasons)
    {
        // The camera must see where the vehicle flies: the nose follows the velocity, and the way where it
        // stands.
        var look = target + (0.5f * Vector2.Normalize(way + new Vector2(1e-6f, 0f)));
        var speed = new Vector2(state.VelocityNed.X, state.VelocityNed.Y).Length();
        var isClosed = speed < StandingSpeed && (reasons & (PlanReasons.NoWay | PlanReasons.Blocked)) != 0;
        if (look.LengthSquared() > 0.04f && (reasons & PlanReasons.AtGoal) == 0)
        {
            _yaw = _lookAround.Yaw(now, MathF.Atan2(look.Y, look.X), _yaw, isClosed);
        }

        var turn = YawGain * PoseHistory.Wrapped(_yaw - state.YawRadians);
        return new VelocityPlan(
            new Vector3(target.X, target.Y, -climb),
            _yaw,
            Math.Clamp(turn, -_limits.MaxYawRate, _limits.MaxYawRate),
            reasons,
            (goalNed - state.PositionNed).Length(),
            _choice.ClearanceMeters);
    }
}
