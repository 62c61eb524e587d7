using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// The cascade: shaped movement, then velocity, then acceleration as a thrust vector, then attitude, then
/// rates. Gains are ArduCopter's defaults (PSC_POSXY_P 1, PSC_VELXY_P 2 and I 1, PSC_POSZ_P 1, PSC_VELZ_P 5).
/// </summary>
internal sealed class MotionController
{
    private const float PositionGain = 1f;
    private const float HorizontalGain = 2f;
    private const float HorizontalIntegralGain = 1f;
    private const float VerticalGain = 5f;
    private const float VerticalIntegralGain = 1f;
    private const float IntegralLimit = 4f;

    // ANGLE_MAX of 30 degrees.
    private const float LeanLimit = 0.5236f;

    private Vector3 _integral;

    /// <summary>The horizontal movement that is asked for.</summary>
    public HorizontalShaper Horizontal { get; } = new();

    /// <summary>The vertical movement that is asked for.</summary>
    public VerticalShaper Vertical { get; } = new();

    /// <summary>The heading that is asked for.</summary>
    public YawController Yaw { get; } = new();

    /// <summary>
    /// Whether the horizontal position is held; without it the vehicle drifts with the wind.
    /// </summary>
    public bool HoldsPosition { get; set; } = true;

    /// <summary>Body rates for the vehicle, radians a second.</summary>
    public Vector3 RateTarget { get; private set; }

    /// <summary>Thrust over mass for the vehicle, m/s^2.</summary>
    public float ThrustTarget { get; private set; }

    /// <summary>Starts again from what the vehicle does now.</summary>
    public void Reset(Quadrotor vehicle)
    {
        Horizontal.Reset(Flat(vehicle.PositionNed), Flat(vehicle.VelocityNed));
        Vertical.Reset(vehicle.PositionNed.Z, vehicle.VelocityNed.Z);
        Yaw.Reset(EulerAngles.Yaw(vehicle.Attitude));
        HoldsPosition = true;
    }

    /// <summary>Forgets what was learned about wind and trim.</summary>
    public void ForgetTrim() => _integral = Vector3.Zero;

    /// <summary>Motors idle: no thrust, no turning.</summary>
    public void Idle()
    {
        RateTarget = Vector3.Zero;
        ThrustTarget = 0;
    }

    /// <summary>One step: call after the shapers took theirs.</summary>
    public void Step(Quadrotor vehicle, float stepSeconds)
    {
        Yaw.Step(Horizontal.Velocity, stepSeconds);
        var acceleration = Acceleration(vehicle, stepSeconds);
        var lean = Shaping.Limit(
            new Vector2(acceleration.X, acceleration.Y),
            MathF.Tan(LeanLimit) * MathF.Max(Quadrotor.Gravity - acceleration.Z, 2f));
        var thrust = new Vector3(lean.X, lean.Y, MathF.Min(acceleration.Z - Quadrotor.Gravity, -2f));
        var size = thrust.Length();
        RateTarget = AttitudeController.Rates(vehicle.Attitude, thrust / size, Yaw.Radians);
        var up = Vector3.Transform(-Vector3.UnitZ, vehicle.Attitude);
        // Height has priority: a tilted vehicle gets the thrust that keeps its vertical part.
        ThrustTarget = -thrust.Z / MathF.Max(-up.Z, 0.5f);
    }

    private Vector3 Acceleration(Quadrotor vehicle, float stepSeconds)
    {
        if (!HoldsPosition)
        {
            Horizontal.Reset(Flat(vehicle.PositionNed), Flat(vehicle.VelocityNed));
        }
        var asked = new Vector3(Horizontal.Position, Vertical.Position);
        var velocity = new Vector3(Horizontal.Velocity, Vertical.Velocity);
        var error = velocity + ((asked - vehicle.PositionNed) * PositionGain) - vehicle.VelocityNed;
        var integralGain = new Vector3(HorizontalIntegralGain, HorizontalIntegralGain, VerticalIntegralGain);
        _integral = Vector3.Clamp(
            _integral + (error * integralGain * stepSeconds), new(-IntegralLimit), new(IntegralLimit));
        var feedback = (error * new Vector3(HorizontalGain, HorizontalGain, VerticalGain)) + _integral;
        if (!HoldsPosition)
        {
            feedback = new Vector3(0, 0, feedback.Z);
        }
        return new Vector3(Horizontal.Acceleration, Vertical.Acceleration) + feedback;
    }

    private static Vector2 Flat(Vector3 vector) => new(vector.X, vector.Y);
}
