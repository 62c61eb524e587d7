using DroneSeal.Core;

namespace DroneSeal.Sim;

/// <summary>
/// Everything that moves or measures: body, air, battery, distance sectors, and the pilot that flies it.
/// </summary>
internal sealed class Aircraft
{
    private readonly Wind _wind;
    private readonly float _initialYaw;

    public Aircraft(SimulatedAutopilotOptions options)
    {
        _initialYaw = options.InitialYawRadians;
        _wind = new Wind(options.Wind, options.Seed);
        Vehicle = new Quadrotor(options.Vehicle);
        Battery = new Battery(options.Vehicle);
        Avoidance = new SimpleAvoidance(Proximity);
        Pilot = new Pilot(Vehicle, Avoidance);
        Vehicle.Place(_initialYaw);
    }

    /// <summary>The body.</summary>
    public Quadrotor Vehicle { get; }

    /// <summary>Who flies it.</summary>
    public Pilot Pilot { get; }

    /// <summary>What OBSTACLE_DISTANCE said.</summary>
    public ProximitySensor Proximity { get; } = new();

    /// <summary>The autopilot's own last line.</summary>
    public SimpleAvoidance Avoidance { get; }

    /// <summary>Charge.</summary>
    public Battery Battery { get; }

    /// <summary>Where it truly is.</summary>
    public VehicleState State(TimeSpan now)
    {
        var turn = Vehicle.Attitude;
        return new VehicleState(
            now,
            Vehicle.PositionNed,
            Vehicle.VelocityNed,
            EulerAngles.Roll(turn),
            EulerAngles.Pitch(turn),
            EulerAngles.Yaw(turn),
            Vehicle.BodyRates.Z);
    }

    /// <summary>One inner step.</summary>
    public void Step(TimeSpan now, float stepSeconds)
    {
        Proximity.Step(now);
        _wind.Step(stepSeconds);
        Pilot.Step(now, stepSeconds);
        Vehicle.Step(Pilot.Motion.RateTarget, Pilot.Motion.ThrustTarget, _wind.VelocityNed, stepSeconds);
        Battery.Step(Vehicle.ThrustAcceleration / Quadrotor.Gravity, stepSeconds);
    }

    /// <summary>
    /// The autopilot restarts; the body stays where physics leaves it, or starts at home again.
    /// </summary>
    public void Restart(RebootKind kind)
    {
        Pilot.Disarm();
        Pilot.Change(FlightMode.Stabilize);
        Proximity.Clear();
        if (kind == RebootKind.StartsAtHome)
        {
            Vehicle.Place(_initialYaw);
        }
    }
}
