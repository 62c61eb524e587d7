using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight.Tests;

/// <summary>One flight through one field, in lock-step: 5 ms physics, 20 ms control, frames at 20 Hz that
/// arrive late.</summary>
public sealed class FieldTrial
{
    private const float StepSeconds = 0.005f;
    private const float TouchMeters = 0.35f;

    private static readonly TimeSpan _control = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _frame = TimeSpan.FromMilliseconds(50);

    private readonly IReadOnlyList<Cylinder> _field;
    private readonly DetectorModel _detector;
    private readonly Queue<ObstacleBatch> _coming = new();
    private readonly Planner _planner;
    private readonly VelocityGuard _guard;
    private readonly Arm _arm;

    public FieldTrial(IReadOnlyList<Cylinder> field, Arm arm, int seed, VehicleLimits? limits = null)
    {
        Limits = limits ?? new VehicleLimits();
        _field = field;
        _detector = new DetectorModel(field, seed);
        _planner = new Planner(Limits);
        _guard = new VelocityGuard(Limits);
        _arm = arm;
        Map = new ObstacleMap(new MapOptions(), new ObstacleTraitsTable(["tree", "cone", "person"]));
    }

    public VehicleLimits Limits { get; }

    public ObstacleMap Map { get; }

    public Planner Planner => _planner;

    public PointMass Vehicle { get; } = new() { Position = new Vector3(0f, 0f, -2f) };

    public Vector3 GoalNed { get; init; } = new(CylinderField.Goal, -2f);

    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(80);

    public float GreatestSeconds { get; init; } = 120f;

    /// <summary>Called at every control step.</summary>
    public Action<TimeSpan, VelocityPlan, Vector3>? Watch { get; init; }

    public TrialResult Run()
    {
        var now = TimeSpan.FromSeconds(10);
        var begin = now;
        var nextFrame = now;
        var nextControl = now;
        var clearance = float.PositiveInfinity;
        var flown = 0f;
        var isReached = false;
        while (!isReached && (now - begin).TotalSeconds < GreatestSeconds && clearance > 0f)
        {
            if (now >= nextFrame)
            {
                Capture(now);
                nextFrame += _frame;
            }

            if (now >= nextControl)
            {
                Control(now);
                nextControl += _control;
            }

            Vehicle.Step(now, StepSeconds);
            flown += StepSeconds * Vehicle.Velocity.Length();
            clearance = MathF.Min(clearance, Clearance());
            isReached = (Vehicle.Position - GoalNed).Length() < 0.5f && Vehicle.Velocity.Length() < 0.2f;
            now += TimeSpan.FromSeconds(StepSeconds);
        }

        var straight = new Vector2(GoalNed.X, GoalNed.Y).Length();
        return new TrialResult(
            isReached,
            clearance <= 0f,
            clearance,
            (flown - straight) / straight,
            (float)(now - begin).TotalSeconds,
            flown);
    }

    private void Capture(TimeSpan now)
    {
        var batch = new ObstacleBatch();
        _detector.Look(Vehicle.State(now), batch);
        _coming.Enqueue(batch);
    }

    private void Control(TimeSpan now)
    {
        var state = Vehicle.State(now);
        Map.Record(state);
        while (_coming.TryPeek(out var batch) && batch.CapturedAt + Latency <= now)
        {
            Map.Integrate(_coming.Dequeue());
        }

        var plan = _arm == Arm.SupervisorAlone ? Straight(state) : _planner.Plan(now, state, GoalNed, Map);
        var sent = _arm == Arm.PlannerAlone
            ? plan.VelocityNed
            : _guard.Clamp(now, state, plan.VelocityNed, float.PositiveInfinity, Map).VelocityNed;
        Watch?.Invoke(now, plan, sent);
        Vehicle.Command(now, sent, plan.YawRadians);
    }

    private VelocityPlan Straight(in VehicleState state)
    {
        var way = GoalNed - state.PositionNed;
        var speed = MathF.Min(Limits.MaxSpeed, 0.8f * way.Length());
        var yaw = MathF.Atan2(way.Y, way.X);
        return new VelocityPlan(speed * Vector3.Normalize(way), yaw, 0f, PlanReasons.None, way.Length(), 0f);
    }

    private float Clearance()
    {
        var here = new Vector2(Vehicle.Position.X, Vehicle.Position.Y);
        var least = float.PositiveInfinity;
        foreach (var one in _field)
        {
            if (-Vehicle.Position.Z < one.Height + Limits.HalfHeightMeters)
            {
                least = MathF.Min(least, (one.Centre - here).Length() - one.Radius - TouchMeters);
            }
        }

        return least;
    }
}
