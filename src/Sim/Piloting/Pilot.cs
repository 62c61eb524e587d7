using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// Flies the vehicle in its mode: turns modes, targets and commands into shaped movement, 400 times a second.
/// </summary>
/// <remarks>
/// <code>
/// Grounded --(take-off asked)--> Spooling --(motors up)--> Climbing --(height reached)--> Airborne
///    ^                                                        |                              |
///    +-------------------(on the ground and landing)----------+------------------------------+
/// </code>
/// </remarks>
internal sealed class Pilot(Quadrotor vehicle, SimpleAvoidance avoidance)
{
    // The land detector wants this long of ground and low thrust.
    private const float LandedSeconds = 2f;
    private const float ReachedMeters = 0.1f;

    private readonly ReturnHome _return = new();
    private TimeSpan _armedAt;
    private TimeSpan _groundedAt;
    private TimeSpan _spooledAt;
    private TimeSpan _targetAt;
    private Vector3 _climbTo;
    private float _landedSeconds;

    /// <summary>The loops under this one.</summary>
    public MotionController Motion { get; } = new();

    /// <summary>What it is about.</summary>
    public FlightMode Mode { get; private set; }

    /// <summary>How far from the ground.</summary>
    public FlightStage Stage { get; private set; }

    /// <summary>Whether the motors may turn.</summary>
    public bool IsArmed { get; private set; }

    /// <summary>What a companion asked for last.</summary>
    public GuidedTarget Target { get; private set; } = GuidedTarget.Stop;

    /// <summary>How long ago the last target came, at the last step.</summary>
    public TimeSpan TargetAge { get; private set; }

    /// <summary>Parameters; take effect at once.</summary>
    public PilotSettings Settings { get; set; } = new();

    /// <summary>Motors on.</summary>
    public void Arm(TimeSpan now)
    {
        IsArmed = true;
        _armedAt = now;
        _groundedAt = now;
        Stage = FlightStage.Grounded;
        Target = GuidedTarget.Stop;
        Motion.ForgetTrim();
        Motion.Reset(vehicle);
    }

    /// <summary>Motors off, wherever it is.</summary>
    public void Disarm()
    {
        IsArmed = false;
        Stage = FlightStage.Grounded;
        Motion.Idle();
    }

    /// <summary>Changes the mode; the caller has checked that it may.</summary>
    public void Change(FlightMode mode)
    {
        Mode = mode;
        Target = GuidedTarget.Stop;
        _landedSeconds = 0;
        Motion.Reset(vehicle);
        _return.Start();
        if (Stage == FlightStage.Climbing && mode != FlightMode.TakeOff)
        {
            Stage = FlightStage.Airborne;
        }
    }

    /// <summary>Starts a take-off; the caller has checked that it may.</summary>
    /// <param name="now">Time.</param>
    /// <param name="heightMeters">Above home.</param>
    public void TakeOff(TimeSpan now, float heightMeters)
    {
        _spooledAt = Later(now, _armedAt + Settings.ArmingWait) + Settings.SpoolTime;
        _climbTo = vehicle.PositionNed with
        {
            Z = Settings.TakeoffShortfall - heightMeters
        };
        Stage = FlightStage.Spooling;
    }

    /// <summary>Takes a companion's target.</summary>
    public void SetTarget(TimeSpan now, in GuidedTarget target)
    {
        Target = target;
        _targetAt = now;
        if (Stage == FlightStage.Climbing)
        {
            Stage = FlightStage.Airborne;
        }
    }

    /// <summary>One inner step of flying, before the vehicle's own.</summary>
    public void Step(TimeSpan now, float stepSeconds)
    {
        TargetAge = now - _targetAt;
        if (!IsArmed)
        {
            return;
        }
        ApplyLimits();
        if (Stage is FlightStage.Grounded or FlightStage.Spooling)
        {
            Stand(now);
            return;
        }
        Fly(now, stepSeconds);
        Motion.Step(vehicle, stepSeconds);
        NoticeLanding(now, stepSeconds);
    }

    private void ApplyLimits()
    {
        var brakes = Mode == FlightMode.Brake;
        Motion.Horizontal.AccelerationLimit = brakes ? Settings.BrakeAcceleration : Settings.Acceleration;
        Motion.Horizontal.JerkLimit = brakes ? 3 * Settings.Jerk : Settings.Jerk;
        Motion.Horizontal.SpeedLimit = Settings.Speed;
        Motion.Vertical.AccelerationLimit = Settings.VerticalAcceleration;
        Motion.Vertical.ClimbLimit = Settings.ClimbSpeed;
        Motion.Vertical.DescentLimit = Settings.DescentSpeed;
        Motion.Yaw.SlowestTravel = Settings.SlowestTravel;
    }

    private void Stand(TimeSpan now)
    {
        Motion.Idle();
        if (Stage == FlightStage.Spooling)
        {
            _groundedAt = now;
            if (now >= _spooledAt)
            {
                Motion.Reset(vehicle);
                Stage = FlightStage.Climbing;
            }
        }
        else if (Settings.LiftsOffByTarget && Mode == FlightMode.Guided && AsksToRise)
        {
            TakeOff(now, 1f);
        }
        else if (Settings.DisarmDelay > TimeSpan.Zero && now - _groundedAt >= Settings.DisarmDelay)
        {
            Disarm();
        }
    }

    private bool AsksToRise =>
        Target.HasPosition ? Target.PositionNed.Z < -0.3f : Target.VelocityNed.Z < -0.1f;

    private void Fly(TimeSpan now, float stepSeconds)
    {
        switch (Mode)
        {
            case FlightMode.Guided when Stage == FlightStage.Climbing && Settings.LiftsOffByTarget:
                Stage = FlightStage.Airborne;
                break;
            case FlightMode.Guided or FlightMode.TakeOff when Stage == FlightStage.Climbing:
                Climb(stepSeconds);
                break;
            case FlightMode.Guided:
                Follow(stepSeconds);
                break;
            case FlightMode.ReturnHome:
                if (_return.Step(this, vehicle, now, stepSeconds))
                {
                    Land(stepSeconds);
                }
                break;
            case FlightMode.Land:
                Land(stepSeconds);
                break;
            default:
                Motion.HoldsPosition = Mode is not (FlightMode.Stabilize or FlightMode.AltitudeHold);
                Stop(stepSeconds);
                break;
        }
    }

    private void Climb(float stepSeconds)
    {
        Motion.Horizontal.TowardsPosition(new Vector2(_climbTo.X, _climbTo.Y), stepSeconds);
        Motion.Vertical.TowardsPosition(_climbTo.Z, stepSeconds);
        if (MathF.Abs(vehicle.PositionNed.Z - _climbTo.Z) < ReachedMeters
            && MathF.Abs(vehicle.VelocityNed.Z) < 0.2f)
        {
            // The target of the climb stays the target: it settles there.
            Target = new GuidedTarget(true, _climbTo, default, YawGoal.Hold, 0, 0);
            Stage = FlightStage.Airborne;
            Mode = Mode == FlightMode.TakeOff ? FlightMode.Loiter : Mode;
        }
    }

    private void Follow(float stepSeconds)
    {
        if (Target.HasPosition)
        {
            Steer(Target.Yaw);
            Motion.Horizontal.TowardsPosition(
                new Vector2(Target.PositionNed.X, Target.PositionNed.Y), stepSeconds);
            Motion.Vertical.TowardsPosition(Target.PositionNed.Z, stepSeconds);
            return;
        }
        // Only velocity targets die of age; a position target never does.
        var isAlive = TargetAge <= Settings.GuidedTimeout;
        Steer(isAlive || Target.Yaw != YawGoal.Rate ? Target.Yaw : YawGoal.Hold);
        var velocity = isAlive ? Target.VelocityNed : Vector3.Zero;
        var safe = avoidance.Limit(new Vector2(velocity.X, velocity.Y), EulerAngles.Yaw(vehicle.Attitude));
        Motion.Horizontal.TowardsVelocity(safe, stepSeconds);
        Motion.Vertical.TowardsVelocity(velocity.Z, stepSeconds);
    }

    /// <summary>One step of standing still in the air.</summary>
    internal void Stop(float stepSeconds)
    {
        Motion.Horizontal.TowardsVelocity(Vector2.Zero, stepSeconds);
        Motion.Vertical.TowardsVelocity(0, stepSeconds);
    }

    /// <summary>One step of going down.</summary>
    internal void Land(float stepSeconds)
    {
        var isLow = -vehicle.PositionNed.Z <= Settings.LandLowAltitude;
        Motion.Horizontal.TowardsVelocity(Vector2.Zero, stepSeconds);
        Motion.Vertical.TowardsVelocity(isLow ? Settings.LandSpeed : Settings.DescentSpeed, stepSeconds);
    }

    private void Steer(YawGoal goal)
    {
        Motion.Yaw.Goal = goal;
        Motion.Yaw.TargetRadians = Target.YawRadians;
        Motion.Yaw.TargetRate = Target.YawRate;
    }

    private void NoticeLanding(TimeSpan now, float stepSeconds)
    {
        var isDown = vehicle.IsOnGround && Motion.ThrustTarget < 0.9f * Quadrotor.Gravity;
        _landedSeconds = isDown ? _landedSeconds + stepSeconds : 0;
        if (_landedSeconds < LandedSeconds)
        {
            return;
        }
        Stage = FlightStage.Grounded;
        _groundedAt = now;
        _landedSeconds = 0;
        if (Mode is FlightMode.Land or FlightMode.ReturnHome)
        {
            Disarm();
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
