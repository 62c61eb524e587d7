using System.Diagnostics;
using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Preflight;

namespace DroneSeal.Flight.Loop;

/// <summary>Turns a kind of steering into velocity targets: planner, then supervisor, then the wire. One
/// thread.</summary>
internal sealed class Pilot
{
    private const float FastestClimb = 1;
    private const float LookAboutRadians = 0.9f;

    /// <summary>Up to here the planner's own stand-off goes well with the autopilot's margin.</summary>
    private const float OrdinaryMarginMeters = 1.05f;

    private static readonly TimeSpan _warmUpPeriod = TimeSpan.FromMilliseconds(50);

    private readonly AutopilotClient _client;
    private readonly FlightOptions _options;
    private readonly ObstacleMap _map;
    private readonly LoopCounters _counters;
    private readonly VelocityGuard _guard;
    private Planner? _planner;
    private TimeSpan? _sentAt;
    private TimeSpan? _lookingSince;
    private TimeSpan _warmedAt;

    internal Pilot(AutopilotClient client, FlightOptions options, ObstacleMap map, LoopCounters counters)
    {
        _client = client;
        _options = options;
        _map = map;
        _counters = counters;
        _guard = new VelocityGuard(options.Limits);
        Supervisor = new Supervisor(options.Supervisor, _guard);
    }

    internal Supervisor Supervisor { get; }

    internal Vector3 TargetNed { get; private set; }

    internal PlanReasons Reasons { get; private set; }

    internal bool IsUnderWay { get; private set; }

    /// <summary>The clock by which targets are sent; null where the tick's own time is all there
    /// is.</summary>
    internal Func<TimeSpan>? Clock { get; set; }

    /// <summary>When the last target was written.</summary>
    internal TimeSpan WrittenAt { get; private set; }

    /// <summary>Builds the planner once the autopilot's time-out is known.</summary>
    internal void Prepare(PreflightReport? report)
    {
        var isFlyable = report?.AutopilotTimeout <= VehicleLimits.LongestAutopilotTimeout;
        if (_planner is not null || report is null || !isFlyable)
        {
            return;
        }

        var limits = _options.Limits with
        {
            AutopilotTimeout = report.AutopilotTimeout > TimeSpan.Zero
                ? report.AutopilotTimeout
                : _options.Limits.AutopilotTimeout,
            MaxSpeed = MathF.Min(_options.Limits.MaxSpeed, report.SpeedLimitMetersPerSecond),
        };
        _guard.AutopilotTimeout = limits.AutopilotTimeout;
        _planner = new Planner(limits, Wide(report.AutopilotMarginMeters));
    }

    // A wide margin of the autopilot's bars ways that the planner would choose; the autopilot measures it
    // from the vehicle's middle to chords of 45 degrees, which come nearer than the obstacle behind them.
    private PlannerOptions Wide(float marginMeters)
    {
        var gap = (1.1f * marginMeters) + 0.1f - _options.Limits.RadiusMeters;
        var planner = _options.Planner;
        return marginMeters > OrdinaryMarginMeters && float.IsFinite(gap)
            ? planner with { PreferredGapMeters = MathF.Max(gap, planner.PreferredGapMeters) }
            : planner;
    }

    /// <summary>Plans for nothing while the vehicle stands on the ground, so that the first real plan is as
    /// quick as the others: code that never ran is compiled when it is first needed.</summary>
    internal void WarmUp(TimeSpan now, VehicleState? state)
    {
        if (_planner is null || IsUnderWay || state is not { } known || now - _warmedAt < _warmUpPeriod)
        {
            return;
        }

        _warmedAt = now;
        _planner.Plan(now, known, known.PositionNed + new Vector3(20, 0, 0), _map);
        _guard.Clamp(now, known, Vector3.UnitX, 1, _map);
    }

    /// <summary>Sends a target when one is due: something new is known, or a while has passed.</summary>
    /// <returns>Whether one was sent.</returns>
    internal bool Steer(TimeSpan now, Steering steering, VehicleState? state, bool isUrgent, TimeSpan period)
    {
        IsUnderWay |= steering == Steering.ToGoal;
        if (steering == Steering.None)
        {
            _sentAt = null;
            return false;
        }

        if (!isUrgent && _sentAt is { } at && now - at < period)
        {
            return false;
        }

        var (velocity, yawRate) = steering switch
        {
            Steering.ToGoal when state is { } known => ToGoal(now, known),
            Steering.LookAbout when state is { } known => (Vector3.Zero, LookAbout(now, known)),
            Steering.Wait when state is { } known => (Vector3.Zero, Plan(now, known).YawRateRadiansPerSecond),
            Steering.Climb when state is { } known => (Climb(known), 0),
            _ => (Vector3.Zero, 0f),
        };
        _planner?.NoteSent(now, velocity);
        _guard.NoteSent(now, velocity);
        Send(velocity, yawRate, now);
        return true;
    }

    // Slower towards the top, so that it ends there. Nothing is mapped over the vehicle, so the guard has
    // nothing to say; a height that is not told any more would let it climb for ever.
    private Vector3 Climb(in VehicleState state)
    {
        var climb = Math.Clamp(_options.AltitudeMeters + state.PositionNed.Z, -FastestClimb, FastestClimb);
        return Supervisor.Reaction is FlightReaction.Fly or FlightReaction.FlySlowly
            ? UnderCeiling(new Vector3(0, 0, -climb), state, _options.Limits)
            : Vector3.Zero;
    }

    /// <summary>A velocity that does not climb beyond where the vehicle may fly; what is too high already
    /// does not climb at all.</summary>
    internal static Vector3 UnderCeiling(Vector3 velocityNed, in VehicleState state, VehicleLimits limits)
    {
        var room = limits.MaxAltitudeMeters + state.PositionNed.Z;
        var fastest = SpeedLimits.GreatestSpeed(room, limits.Latency, limits.Deceleration);
        return velocityNed with { Z = MathF.Max(velocityNed.Z, -fastest) };
    }

    // Once to each side and back: more of the course is mapped, and more seen that can be learned, than straight ahead.
    private float LookAbout(TimeSpan now, in VehicleState state)
    {
        _lookingSince ??= now;
        var part = (float)((now - _lookingSince.Value) / _options.LookFirst);
        var goal = _options.Goal - state.PositionNed;
        var yaw = MathF.Atan2(goal.Y, goal.X) + (LookAboutRadians * MathF.Sin(MathF.Tau * part));
        return Supervisor.Reaction == FlightReaction.Hold ? 0 : TurnTo(yaw, state);
    }

    private (Vector3 VelocityNed, float YawRate) ToGoal(TimeSpan now, in VehicleState state)
    {
        var plan = Plan(now, state);
        var wanted = _options.Layers == FlightLayers.SupervisorAlone ? Straight(state) : plan.VelocityNed;
        wanted = UnderCeiling(wanted, state, _options.Limits);
        var yawRate = _options.Layers == FlightLayers.SupervisorAlone
            ? TurnTo(wanted, state)
            : plan.YawRateRadiansPerSecond;
        if (_options.Layers == FlightLayers.PlannerAlone)
        {
            return (wanted, yawRate);
        }

        var guarded = Supervisor.Supervise(now, state, wanted, _map);
        _counters.Guarded += guarded.Verdict == GuardVerdict.Passed ? 0 : 1;
        return (guarded.VelocityNed, Supervisor.Reaction == FlightReaction.Hold ? 0 : yawRate);
    }

    private VelocityPlan Plan(TimeSpan now, in VehicleState state)
    {
        var start = Stopwatch.GetTimestamp();
        var plan = _planner!.Plan(now, state, _options.Goal, _map);
        _counters.Plan.Add(Stopwatch.GetElapsedTime(start));
        Reasons = plan.Reasons;
        return plan;
    }

    // What a vehicle without a planner would do: straight to the goal, slower near it.
    private Vector3 Straight(in VehicleState state)
    {
        var offset = _options.Goal - state.PositionNed;
        var meters = offset.Length();
        var speed = MathF.Min(_options.Limits.MaxSpeed, 0.8f * meters);
        return meters < 0.1f ? Vector3.Zero : offset * (speed / meters);
    }

    private float TurnTo(Vector3 velocity, in VehicleState state)
    {
        var isStanding = new Vector2(velocity.X, velocity.Y).Length() < 0.2f;
        return isStanding ? 0 : TurnTo(MathF.Atan2(velocity.Y, velocity.X), state);
    }

    private float TurnTo(float yawRadians, in VehicleState state)
    {
        var error = MathF.IEEERemainder(yawRadians - state.YawRadians, MathF.Tau);
        return Math.Clamp(2 * error, -_options.Limits.MaxYawRate, _options.Limits.MaxYawRate);
    }

    private void Send(Vector3 velocityNed, float yawRate, TimeSpan now)
    {
        _client.SendVelocity(velocityNed, yawRate, now);
        TargetNed = velocityNed;
        var writtenAt = Clock?.Invoke() ?? now;
        if (_sentAt is not null)
        {
            _counters.TargetGap.Add(writtenAt - WrittenAt);
        }

        _sentAt = now;
        WrittenAt = writtenAt;
        _counters.Targets++;
        _counters.FirstTargetAt ??= writtenAt;
        _counters.LastTargetAt = writtenAt;
    }
}
