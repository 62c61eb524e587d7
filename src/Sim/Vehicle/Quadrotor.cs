using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// The rigid body: thrust along the body's up axis, rates that follow their command with a lag, drag against
/// the air, and flat ground at zero height. Body axes are forward, right, down.
/// </summary>
internal sealed class Quadrotor(VehicleOptions options)
{
    /// <summary>Acceleration of free fall, m/s^2.</summary>
    public const float Gravity = 9.80665f;

    private static readonly Vector3 _angularAccelerationLimit = new(60, 60, 8);

    private readonly float _motorSeconds = (float)options.MotorTimeConstant.TotalSeconds;
    private readonly float _rateSeconds = (float)options.RateTimeConstant.TotalSeconds;

    /// <summary>Metres from home.</summary>
    public Vector3 PositionNed { get; private set; }

    /// <summary>Metres a second.</summary>
    public Vector3 VelocityNed { get; private set; }

    /// <summary>Turns body axes into NED axes.</summary>
    public Quaternion Attitude { get; private set; } = Quaternion.Identity;

    /// <summary>Radians a second about forward, right and down.</summary>
    public Vector3 BodyRates { get; private set; }

    /// <summary>Thrust over mass, m/s^2.</summary>
    public float ThrustAcceleration { get; private set; }

    /// <summary>What an accelerometer would show, turned into NED, without gravity, m/s^2.</summary>
    public Vector3 AccelerationNed { get; private set; }

    /// <summary>Whether the feet touch the ground.</summary>
    public bool IsOnGround { get; private set; } = true;

    /// <summary>Greatest thrust over mass, m/s^2.</summary>
    public float ThrustLimit => options.ThrustToWeight * Gravity;

    /// <summary>Puts the vehicle on the ground at home.</summary>
    public void Place(float yawRadians)
    {
        PositionNed = Vector3.Zero;
        VelocityNed = Vector3.Zero;
        BodyRates = Vector3.Zero;
        ThrustAcceleration = 0;
        IsOnGround = true;
        Attitude = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, yawRadians);
    }

    /// <summary>Advances by one inner step.</summary>
    /// <param name="rateTarget">Body rates wanted, radians a second.</param>
    /// <param name="thrustTarget">Thrust over mass wanted, m/s^2.</param>
    /// <param name="windNed">Movement of the air, metres a second.</param>
    /// <param name="stepSeconds">Length of the step.</param>
    public void Step(Vector3 rateTarget, float thrustTarget, Vector3 windNed, float stepSeconds)
    {
        var thrust = Math.Clamp(thrustTarget, 0f, ThrustLimit);
        ThrustAcceleration += (thrust - ThrustAcceleration) * (stepSeconds / (_motorSeconds + stepSeconds));
        Turn(rateTarget, stepSeconds);
        Move(windNed, stepSeconds);
        Touch();
    }

    private void Turn(Vector3 rateTarget, float stepSeconds)
    {
        var wanted = (rateTarget - BodyRates) / _rateSeconds;
        BodyRates +=
            Vector3.Clamp(wanted, -_angularAccelerationLimit, _angularAccelerationLimit) * stepSeconds;
        var half = BodyRates * (0.5f * stepSeconds);
        Attitude = Quaternion.Normalize(Attitude + (Attitude * new Quaternion(half, 0)));
    }

    private void Move(Vector3 windNed, float stepSeconds)
    {
        var air = VelocityNed - windNed;
        var drag = air * (options.LinearDragPerSecond + (options.QuadraticDragPerMeter * air.Length()));
        var up = Vector3.Transform(-Vector3.UnitZ, Attitude);
        AccelerationNed = (up * ThrustAcceleration) - drag + new Vector3(0, 0, Gravity);
        VelocityNed += AccelerationNed * stepSeconds;
        PositionNed += VelocityNed * stepSeconds;
    }

    private void Touch()
    {
        IsOnGround = PositionNed.Z >= 0 && VelocityNed.Z >= 0;
        if (!IsOnGround)
        {
            return;
        }
        // The legs stand: no sliding, no tilt; the heading stays.
        PositionNed = PositionNed with
        {
            Z = 0
        };
        VelocityNed = Vector3.Zero;
        AccelerationNed = Vector3.Zero;
        BodyRates = Vector3.Zero;
        Attitude = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, EulerAngles.Yaw(Attitude));
    }
}
