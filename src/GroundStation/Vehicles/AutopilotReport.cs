using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>The newest of what an autopilot says about itself. Null means that it has not said.</summary>
internal sealed class AutopilotReport
{
    /// <summary>Whose autopilot.</summary>
    internal MavAutopilot Autopilot { get; private set; } = MavAutopilot.Invalid;

    /// <summary>What vehicle.</summary>
    internal MavType Type { get; private set; }

    /// <summary>The modes it has.</summary>
    internal FlightModes Modes => FlightModes.Of(Autopilot, Type);

    /// <summary>The mode's number.</summary>
    internal uint CustomMode { get; private set; }

    /// <summary>The mode's name.</summary>
    internal string Mode => Modes.NameOf(CustomMode);

    /// <summary>Whether motors may turn.</summary>
    internal bool IsArmed { get; private set; }

    /// <summary>Its own word for its state.</summary>
    internal MavState State { get; private set; }

    /// <summary>Ground or air.</summary>
    internal MavLandedState Landed { get; private set; }

    /// <summary>Of the battery.</summary>
    internal double? BatteryVolts { get; private set; }

    /// <summary>Into or out of the battery.</summary>
    internal double? BatteryAmperes { get; private set; }

    /// <summary>Left in the battery.</summary>
    internal int? BatteryPercent { get; private set; }

    /// <summary>Whether every sensor that is in use says that it is well.</summary>
    internal MavSysStatusSensor? Unhealthy { get; private set; }

    /// <summary>Degrees north.</summary>
    internal double? LatitudeDegrees { get; private set; }

    /// <summary>Degrees east.</summary>
    internal double? LongitudeDegrees { get; private set; }

    /// <summary>Above home.</summary>
    internal double? HeightMeters { get; private set; }

    /// <summary>Above the sea.</summary>
    internal double? SeaHeightMeters { get; private set; }

    /// <summary>Over ground, metres a second.</summary>
    internal double? SpeedMetersPerSecond { get; private set; }

    /// <summary>Upwards, metres a second.</summary>
    internal double? ClimbMetersPerSecond { get; private set; }

    /// <summary>Clockwise from north.</summary>
    internal double? HeadingDegrees { get; private set; }

    /// <summary>How good the position from satellites is.</summary>
    internal GpsFixType? Fix { get; private set; }

    /// <summary>Satellites in use.</summary>
    internal int? Satellites { get; private set; }

    /// <summary>Whether the estimator trusts its horizontal position.</summary>
    internal bool? IsPositionGood { get; private set; }

    /// <summary>Version and capabilities; null until they were asked for.</summary>
    internal AutopilotVersion? Version { get; private set; }

    /// <summary>Milliseconds since its boot, as last told.</summary>
    internal uint BootMilliseconds { get; private set; }

    /// <summary>How often its clock went back.</summary>
    internal int Reboots { get; private set; }

    /// <summary>The autopilot's name and version for people.</summary>
    internal string Title
    {
        get
        {
            var name = Autopilot switch
            {
                MavAutopilot.Px4 => "PX4",
                MavAutopilot.Ardupilotmega when Type == MavType.FixedWing => "ArduPlane",
                MavAutopilot.Ardupilotmega when Type == MavType.GroundRover => "ArduRover",
                MavAutopilot.Ardupilotmega => "ArduCopter",
                MavAutopilot.Invalid => "no autopilot",
                _ => Autopilot.ToString(),
            };
            return Version is { FlightSwVersion: var code and not 0 }
                ? $"{name} {FirmwareVersion.Of(code)}"
                : name;
        }
    }

    internal void Take(in Heartbeat heartbeat)
    {
        Autopilot = heartbeat.Autopilot;
        Type = heartbeat.Type;
        CustomMode = heartbeat.CustomMode;
        IsArmed = heartbeat.BaseMode.HasFlag(MavModeFlag.SafetyArmed);
        State = heartbeat.SystemStatus;
    }

    /// <summary>Takes any other frame of the autopilot; what it does not know is passed over.</summary>
    internal void Take(in MavlinkFrame frame)
    {
        if (frame.TryRead(out GlobalPositionInt place))
        {
            SeeBoot(place.TimeBootMs);
            Take(place);
        }
        else if (frame.TryRead(out VfrHud hud))
        {
            (SpeedMetersPerSecond, ClimbMetersPerSecond) = (Finite(hud.Groundspeed), Finite(hud.Climb));
            HeadingDegrees = hud.Heading;
        }
        else if (frame.TryRead(out SysStatus status))
        {
            Take(status);
        }
        else if (frame.TryRead(out GpsRawInt gps))
        {
            (Fix, Satellites) =
                (gps.FixType, gps.SatellitesVisible == byte.MaxValue ? null : gps.SatellitesVisible);
        }
        else
        {
            TakeRest(frame);
        }
    }

    private void TakeRest(in MavlinkFrame frame)
    {
        if (frame.TryRead(out ExtendedSysState extended))
        {
            Landed = extended.LandedState;
        }
        else if (frame.TryRead(out EkfStatusReport ekf))
        {
            IsPositionGood = (ekf.Flags & EkfStatusFlags.PosHorizAbs) != 0
                && (ekf.Flags & (EkfStatusFlags.ConstPosMode | EkfStatusFlags.Uninitialized)) == 0;
        }
        else if (frame.TryRead(out EstimatorStatus estimator))
        {
            IsPositionGood = (estimator.Flags & EstimatorStatusFlags.PosHorizAbs) != 0
                && (estimator.Flags & EstimatorStatusFlags.ConstPosMode) == 0;
        }
        else if (frame.TryRead(out AutopilotVersion version))
        {
            Version = version;
        }
        else if (frame.TryRead(out SystemTime time))
        {
            SeeBoot(time.TimeBootMs);
        }
    }

    private void Take(in GlobalPositionInt place)
    {
        LatitudeDegrees = place.Lat * 1e-7;
        LongitudeDegrees = place.Lon * 1e-7;
        HeightMeters = place.RelativeAlt / 1000.0;
        SeaHeightMeters = place.Alt / 1000.0;
        SpeedMetersPerSecond = Math.Sqrt((place.Vx * (double)place.Vx) + (place.Vy * (double)place.Vy)) / 100;
        ClimbMetersPerSecond = -place.Vz / 100.0;
        HeadingDegrees = place.Hdg == ushort.MaxValue ? HeadingDegrees : place.Hdg / 100.0;
    }

    private void Take(in SysStatus status)
    {
        BatteryVolts = status.VoltageBattery is 0 or ushort.MaxValue ? null : status.VoltageBattery / 1000.0;
        BatteryAmperes = status.CurrentBattery < 0 ? null : status.CurrentBattery / 100.0;
        BatteryPercent = status.BatteryRemaining < 0 ? null : status.BatteryRemaining;
        Unhealthy = status.OnboardControlSensorsPresent & status.OnboardControlSensorsEnabled
            & ~status.OnboardControlSensorsHealth;
    }

    private static double? Finite(float value) => float.IsFinite(value) ? value : null;

    // A clock that goes back by more than frames can overtake one another has started anew.
    private void SeeBoot(uint milliseconds)
    {
        Reboots += milliseconds + 2000L < BootMilliseconds ? 1 : 0;
        BootMilliseconds = milliseconds;
    }
}
