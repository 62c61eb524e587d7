using System.Numerics;

namespace DroneSeal.Sim.Tests;

/// <summary>Vehicle, pilot and air without any messages, stepped by hand.</summary>
internal sealed class FlyingVehicle
{
    private const float StepSeconds = 0.0025f;

    private readonly VehicleOptions _options = new();
    private readonly Wind _wind;
    private long _steps;

    public FlyingVehicle(WindOptions? wind = null, ulong seed = 1)
    {
        Vehicle = new Quadrotor(_options);
        Avoidance = new SimpleAvoidance(Proximity);
        Pilot = new Pilot(Vehicle, Avoidance);
        _wind = new Wind(wind ?? new WindOptions(), seed);
    }

    public ProximitySensor Proximity { get; } = new();

    public SimpleAvoidance Avoidance { get; }

    public Quadrotor Vehicle { get; }

    public Pilot Pilot { get; }

    public TimeSpan Now => TimeSpan.FromTicks(_steps * 25_000);

    public float Height => -Vehicle.PositionNed.Z;

    public float Speed => new Vector2(Vehicle.VelocityNed.X, Vehicle.VelocityNed.Y).Length();

    /// <summary>Flies until a condition holds or the time is over; says how long it took.</summary>
    public TimeSpan Until(Func<bool> condition, double mostSeconds, Action? each = null)
    {
        var start = Now;
        while (!condition() && (Now - start).TotalSeconds < mostSeconds)
        {
            each?.Invoke();
            Step();
        }
        return Now - start;
    }

    public void For(double seconds, Action? each = null) => Until(() => false, seconds, each);

    public void Step()
    {
        _steps++;
        Proximity.Step(Now);
        _wind.Step(StepSeconds);
        Pilot.Step(Now, StepSeconds);
        Vehicle.Step(Pilot.Motion.RateTarget, Pilot.Motion.ThrustTarget, _wind.VelocityNed, StepSeconds);
    }

    /// <summary>Armed, in GUIDED, hovering near 10 m.</summary>
    public void GoUp(float height = 10)
    {
        Pilot.Change(FlightMode.Guided);
        Pilot.Arm(Now);
        Pilot.TakeOff(Now, height);
        For(20);
    }

    public void SendVelocity(float north, float east = 0, float down = 0) =>
        Pilot.SetTarget(
            Now, new GuidedTarget(false, default, new(north, east, down), YawGoal.FollowTravel, 0, 0));
}
