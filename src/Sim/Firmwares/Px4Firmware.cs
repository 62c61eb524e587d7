using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>
/// The part of PX4 1.14 that a companion meets: OFFBOARD is entered only after a second of targets, and left
/// when they stop (PX4 user guide, "Offboard mode").
/// </summary>
internal sealed class Px4Firmware(Aircraft aircraft, ParameterTable parameters, Announcements words)
    : Firmware(aircraft, parameters, words)
{
    private const uint Manual = 1;
    private const uint AltitudeControl = 2;
    private const uint PositionControl = 3;
    private const uint Auto = 4;
    private const uint Offboard = 6;
    private const uint AutoTakeOff = 2;
    private const uint AutoLoiter = 3;
    private const uint AutoReturn = 5;
    private const uint AutoLand = 6;

    private static readonly TimeSpan _proofOfLife = TimeSpan.FromSeconds(1);

    private (uint Main, uint Sub) _mode = (Manual, 0);
    private TimeSpan _streamFrom;
    private TimeSpan? _targetAt;
    private float? _takeOffHeight;
    private TimeSpan _lossAfter = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override MavAutopilot Autopilot => MavAutopilot.Px4;

    /// <inheritdoc/>
    public override uint SoftwareVersion => 0x010E03FF;

    /// <inheritdoc/>
    public override MavProtocolCapability Capabilities =>
        MavProtocolCapability.MissionInt | MavProtocolCapability.CommandInt
        | MavProtocolCapability.ParamEncodeBytewise
        | MavProtocolCapability.SetPositionTargetLocalNed | MavProtocolCapability.Mavlink2;

    /// <inheritdoc/>
    public override uint CustomMode => (_mode.Main << 16) | (_mode.Sub << 24);

    /// <inheritdoc/>
    public override string ModeName => _mode switch
    {
        (Offboard, _) => "Offboard",
        (Auto, AutoTakeOff) => "Takeoff",
        (Auto, AutoReturn) => "Return",
        (Auto, AutoLand) => "Land",
        (Auto, _) => "Hold",
        (PositionControl, _) => "Position",
        (AltitudeControl, _) => "Altitude",
        _ => "Manual",
    };

    /// <inheritdoc/>
    public override string? ArmingProblem() => HasPosition ? null : "Resolve system health failures first";

    /// <inheritdoc/>
    public override MavResult SetMode(TimeSpan now, uint customMode, uint subMode)
    {
        if (BehaviourOf(customMode, subMode) is not { } behaviour)
        {
            return MavResult.Denied;
        }
        var isPossible = behaviour is FlightMode.Stabilize or FlightMode.AltitudeHold || HasPosition;
        if (customMode == Offboard)
        {
            isPossible &= IsStreaming(now) && now - _streamFrom >= _proofOfLife;
        }
        if (!isPossible)
        {
            Words.Say(MavSeverity.Critical, "Switching to this mode is currently not possible");
            return MavResult.TemporarilyRejected;
        }
        Change((customMode, customMode == Auto ? subMode : 0), behaviour);
        IsInFailsafe = false;
        if (behaviour == FlightMode.TakeOff)
        {
            LiftOff(now);
        }
        return MavResult.Accepted;
    }

    /// <inheritdoc/>
    public override (uint Mode, uint SubMode) SplitMode(uint customMode) =>
        ((customMode >> 16) & 0xFF, customMode >> 24);

    /// <inheritdoc/>
    public override MavResult Enter(TimeSpan now, FlightMode mode) => mode switch
    {
        FlightMode.Land => SetMode(now, Auto, AutoLand),
        FlightMode.ReturnHome => SetMode(now, Auto, AutoReturn),
        FlightMode.Loiter or FlightMode.Brake => SetMode(now, Auto, AutoLoiter),
        _ => MavResult.Denied,
    };

    /// <inheritdoc/>
    public override MavResult Arm(TimeSpan now, bool isForced)
    {
        if (Pilot.IsArmed)
        {
            return MavResult.Accepted;
        }
        if (ArmingProblem() is { } problem && !isForced)
        {
            Words.Say(MavSeverity.Critical, "Arming denied: " + problem);
            return MavResult.TemporarilyRejected;
        }
        Words.Say(MavSeverity.Info, "Armed by external command");
        Pilot.Arm(now);
        if (Pilot.Mode == FlightMode.TakeOff)
        {
            LiftOff(now);
        }
        return MavResult.Accepted;
    }

    /// <inheritdoc/>
    public override MavResult TakeOff(TimeSpan now, float altitude)
    {
        _takeOffHeight = float.IsFinite(altitude) ? altitude : null;
        return SetMode(now, Auto, AutoTakeOff);
    }

    /// <inheritdoc/>
    public override void Take(TimeSpan now, in GuidedTarget target)
    {
        if (!IsStreaming(now))
        {
            _streamFrom = now;
        }
        _targetAt = now;
        if (_mode.Main == Offboard)
        {
            // Without a heading PX4 keeps the one it has.
            Pilot.SetTarget(
                now, target.Yaw == YawGoal.FollowTravel ? target with { Yaw = YawGoal.Hold } : target);
        }
    }

    /// <inheritdoc/>
    public override void Restart()
    {
        base.Restart();
        _mode = (Manual, 0);
        _targetAt = null;
        _takeOffHeight = null;
    }

    /// <inheritdoc/>
    protected override void Apply()
    {
        _lossAfter = TimeSpan.FromSeconds(MathF.Max(Parameters["COM_OF_LOSS_T"], 0));
        Aircraft.Avoidance.IsOn = false;
        Pilot.Settings = new PilotSettings
        {
            Speed = Parameters["MPC_XY_CRUISE"],
            Acceleration = MathF.Max(Parameters["MPC_ACC_HOR"], 0.5f),
            Jerk = MathF.Max(Parameters["MPC_JERK_AUTO"], 1f),
            ClimbSpeed = Parameters["MPC_Z_VEL_MAX_UP"],
            DescentSpeed = Parameters["MPC_Z_VEL_MAX_DN"],
            VerticalAcceleration = 3f,
            LandSpeed = Parameters["MPC_LAND_SPEED"],
            LandLowAltitude = 10,
            ReturnAltitude = Parameters["RTL_RETURN_ALT"],
            GuidedTimeout = TimeSpan.MaxValue,
            DisarmDelay = TimeSpan.FromSeconds(MathF.Max(Parameters["COM_DISARM_PRFLT"], 0)),
            ArmingWait = TimeSpan.FromSeconds(Parameters["COM_SPOOLUP_TIME"]),
            SpoolTime = TimeSpan.FromSeconds(0.5),
            TakeoffShortfall = 0,
            LiftsOffByTarget = true,
        };
    }

    /// <inheritdoc/>
    protected override void Watch(TimeSpan now)
    {
        if (_mode.Main == Offboard && !IsStreaming(now))
        {
            LoseCompanion(now);
        }
        else if (_mode == (Auto, AutoTakeOff) && Pilot.Mode == FlightMode.Loiter)
        {
            _mode = (Auto, AutoLoiter);
        }
    }

    private void LoseCompanion(TimeSpan now)
    {
        Words.Say(MavSeverity.Critical, "Offboard signal lost");
        var (main, sub) = (int)Parameters["COM_OBL_RC_ACT"] switch
        {
            1 => (AltitudeControl, 0u),
            3 => (Auto, AutoReturn),
            4 => (Auto, AutoLand),
            5 => (Auto, AutoLoiter),
            _ => (PositionControl, 0u),
        };
        SetMode(now, main, sub);
        IsInFailsafe = true;
    }

    private bool IsStreaming(TimeSpan now) => _targetAt is { } last && now - last <= _lossAfter;

    private void LiftOff(TimeSpan now)
    {
        if (Pilot.IsArmed && Pilot.Stage == FlightStage.Grounded)
        {
            Pilot.TakeOff(now, _takeOffHeight ?? Parameters["MIS_TAKEOFF_ALT"]);
        }
    }

    private void Change((uint Main, uint Sub) mode, FlightMode behaviour)
    {
        if (mode != _mode)
        {
            _mode = mode;
            Pilot.Change(behaviour);
        }
    }

    private static FlightMode? BehaviourOf(uint main, uint sub) => (main, sub) switch
    {
        (Manual, _) => FlightMode.Stabilize,
        (AltitudeControl, _) => FlightMode.AltitudeHold,
        (PositionControl, _) => FlightMode.Loiter,
        (Offboard, _) => FlightMode.Guided,
        (Auto, AutoTakeOff) => FlightMode.TakeOff,
        (Auto, AutoLoiter) => FlightMode.Loiter,
        (Auto, AutoReturn) => FlightMode.ReturnHome,
        (Auto, AutoLand) => FlightMode.Land,
        _ => null,
    };
}
