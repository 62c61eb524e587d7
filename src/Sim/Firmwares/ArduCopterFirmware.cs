using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>ArduCopter 4.5: GUIDED, its entry, its time-out, its refusals and its words.</summary>
internal sealed class ArduCopterFirmware(Aircraft aircraft, ParameterTable parameters, Announcements words)
    : Firmware(aircraft, parameters, words)
{
    private const int ProximityByMavlink = 2;
    private const int ContinueInPilotModes = 16;

    private static readonly TimeSpan _preArmEvery = TimeSpan.FromSeconds(30);

    private ArduCopterMode _mode;
    private TimeSpan? _groundStationAt;
    private TimeSpan? _preArmSaidAt;
    private TimeSpan _groundStationTimeout;
    private int _groundStationAction;

    /// <inheritdoc/>
    public override MavAutopilot Autopilot => MavAutopilot.Ardupilotmega;

    /// <inheritdoc/>
    public override uint SoftwareVersion => 0x040502FF;

    /// <inheritdoc/>
    public override MavProtocolCapability Capabilities =>
        MavProtocolCapability.MissionFloat | MavProtocolCapability.ParamFloat
        | MavProtocolCapability.MissionInt
        | MavProtocolCapability.CommandInt | MavProtocolCapability.SetPositionTargetLocalNed
        | MavProtocolCapability.SetPositionTargetGlobalInt | MavProtocolCapability.Mavlink2;

    /// <inheritdoc/>
    public override uint CustomMode => (uint)_mode;

    /// <inheritdoc/>
    public override string ModeName => NameOf(_mode);

    /// <inheritdoc/>
    public override bool ListensToDistances => (int)Parameters.AtBoot("PRX1_TYPE") == ProximityByMavlink;

    /// <inheritdoc/>
    public override string? ArmingProblem()
    {
        if (Parameters["ARMING_CHECK"] == 0)
        {
            return null;
        }
        if (!HasPosition)
        {
            return "Need Position Estimate";
        }
        return ListensToDistances && !Aircraft.Proximity.HasData ? "PRX1: No Data" : null;
    }

    /// <inheritdoc/>
    public override MavResult SetMode(TimeSpan now, uint customMode, uint subMode)
    {
        var mode = (ArduCopterMode)customMode;
        if (!Enum.IsDefined(mode))
        {
            return MavResult.Failed;
        }
        var needsPosition =
            mode is not (ArduCopterMode.Stabilize or ArduCopterMode.AltitudeHold or ArduCopterMode.Land);
        if (needsPosition && !HasPosition)
        {
            Words.Say(MavSeverity.Warning, $"Mode change to {NameOf(mode)} failed: requires position");
            return MavResult.Failed;
        }
        if (mode != _mode)
        {
            _mode = mode;
            Pilot.Change(BehaviourOf(mode));
        }
        IsInFailsafe = false;
        return MavResult.Accepted;
    }

    /// <inheritdoc/>
    public override MavResult Enter(TimeSpan now, FlightMode mode) => mode switch
    {
        FlightMode.Land => SetMode(now, (uint)ArduCopterMode.Land, 0),
        FlightMode.ReturnHome => SetMode(now, (uint)ArduCopterMode.ReturnToLaunch, 0),
        FlightMode.Loiter => SetMode(now, (uint)ArduCopterMode.Loiter, 0),
        FlightMode.Brake => SetMode(now, (uint)ArduCopterMode.Brake, 0),
        _ => MavResult.Failed,
    };

    /// <inheritdoc/>
    public override MavResult Arm(TimeSpan now, bool isForced)
    {
        if (Pilot.IsArmed)
        {
            return MavResult.Accepted;
        }
        var canArmHere =
            _mode is not (ArduCopterMode.ReturnToLaunch or ArduCopterMode.Land or ArduCopterMode.Brake);
        var problem = ArmingProblem() ?? (canArmHere ? null : $"{ModeName} mode not armable");
        if (problem is not null && !isForced)
        {
            Words.Say(MavSeverity.Critical, "Arm: " + problem);
            return MavResult.Failed;
        }
        Words.Say(MavSeverity.Info, "Arming motors");
        Pilot.Arm(now);
        return MavResult.Accepted;
    }

    /// <inheritdoc/>
    public override MavResult TakeOff(TimeSpan now, float altitude)
    {
        var isOnGround = Pilot.Stage is FlightStage.Grounded or FlightStage.Spooling;
        if (!Pilot.IsArmed || _mode != ArduCopterMode.Guided || !isOnGround || !(altitude > 0))
        {
            return MavResult.Failed;
        }
        if (Pilot.Stage == FlightStage.Grounded)
        {
            Pilot.TakeOff(now, altitude);
        }
        return MavResult.Accepted;
    }

    /// <inheritdoc/>
    public override void Take(TimeSpan now, in GuidedTarget target)
    {
        if (_mode == ArduCopterMode.Guided)
        {
            Pilot.SetTarget(now, target);
        }
    }

    /// <inheritdoc/>
    public override void HearHeartbeat(TimeSpan now, byte systemId)
    {
        if (systemId == (byte)Parameters["SYSID_MYGCS"])
        {
            _groundStationAt = now;
        }
    }

    /// <inheritdoc/>
    public override void Restart()
    {
        base.Restart();
        _mode = ArduCopterMode.Stabilize;
        _groundStationAt = null;
        _preArmSaidAt = null;
    }

    /// <inheritdoc/>
    protected override void Apply()
    {
        Aircraft.Proximity.FilterHz = Parameters["PRX_FILT"];
        Aircraft.Avoidance.IsOn = ListensToDistances && ((int)Parameters["AVOID_ENABLE"] & 2) != 0;
        Aircraft.Avoidance.MarginMeters = Parameters["AVOID_MARGIN"];
        Aircraft.Avoidance.Acceleration = MathF.Max(Parameters["AVOID_ACCEL_MAX"], 0.1f);
        Aircraft.Avoidance.BackupSpeed = Parameters["AVOID_BACKUP_SPD"];
        Aircraft.Avoidance.BackupDeadZone = Parameters["AVOID_BACKUP_DZ"];
        Pilot.Settings = ArduCopterSettings.Of(Parameters);
        _groundStationAction = (int)Parameters["FS_GCS_ENABLE"];
        _groundStationTimeout = TimeSpan.FromSeconds(MathF.Max(Parameters["FS_GCS_TIMEOUT"], 0));
    }

    /// <inheritdoc/>
    protected override void Watch(TimeSpan now)
    {
        SayPreArm(now);
        if (_groundStationAction == 0 || _groundStationAt is not { } heard
            || now - heard <= _groundStationTimeout)
        {
            return;
        }
        _groundStationAt = null;
        var isByHand = Pilot.Mode is FlightMode.Stabilize or FlightMode.AltitudeHold or FlightMode.Loiter;
        if (!Pilot.IsArmed || (isByHand && ((int)Parameters["FS_OPTIONS"] & ContinueInPilotModes) != 0))
        {
            return;
        }
        Words.Say(MavSeverity.Warning, "GCS Failsafe");
        Enter(now, _groundStationAction switch
        {
            5 => FlightMode.Land,
            7 => FlightMode.Brake,
            _ => FlightMode.ReturnHome,
        });
        IsInFailsafe = true;
    }

    private void SayPreArm(TimeSpan now)
    {
        _preArmSaidAt ??= now;
        if (Pilot.IsArmed || now - _preArmSaidAt < _preArmEvery)
        {
            return;
        }
        _preArmSaidAt = now;
        if (ArmingProblem() is { } problem)
        {
            Words.Say(MavSeverity.Critical, "PreArm: " + problem);
        }
    }

    private static FlightMode BehaviourOf(ArduCopterMode mode) => mode switch
    {
        ArduCopterMode.AltitudeHold => FlightMode.AltitudeHold,
        ArduCopterMode.Guided => FlightMode.Guided,
        ArduCopterMode.Loiter or ArduCopterMode.PositionHold => FlightMode.Loiter,
        ArduCopterMode.ReturnToLaunch => FlightMode.ReturnHome,
        ArduCopterMode.Land => FlightMode.Land,
        ArduCopterMode.Brake => FlightMode.Brake,
        _ => FlightMode.Stabilize,
    };

    private static string NameOf(ArduCopterMode mode) => mode switch
    {
        ArduCopterMode.AltitudeHold => "ALT_HOLD",
        ArduCopterMode.Guided => "GUIDED",
        ArduCopterMode.Loiter => "LOITER",
        ArduCopterMode.PositionHold => "POSHOLD",
        ArduCopterMode.ReturnToLaunch => "RTL",
        ArduCopterMode.Land => "LAND",
        ArduCopterMode.Brake => "BRAKE",
        _ => "STABILIZE",
    };
}
