using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>Messages about how the autopilot does.</summary>
internal static class StatusMessages
{
    private const MavSysStatusSensor Present =
        MavSysStatusSensor.Sensor3dGyro | MavSysStatusSensor.Sensor3dAccel | MavSysStatusSensor.Sensor3dMag
        | MavSysStatusSensor.SensorAbsolutePressure | MavSysStatusSensor.SensorGps | MavSysStatusSensor.Ahrs
        | MavSysStatusSensor.SensorBattery | MavSysStatusSensor.PrearmCheck;

    public static Heartbeat Heartbeat(AutopilotCore core)
    {
        var pilot = core.Aircraft.Pilot;
        return new Heartbeat
        {
            Type = MavType.Quadrotor,
            Autopilot = core.Firmware.Autopilot,
            BaseMode = core.Firmware.BaseMode,
            CustomMode = core.Firmware.CustomMode,
            SystemStatus = core.Firmware.IsInFailsafe ? MavState.Critical
                : pilot.IsArmed && pilot.Stage != FlightStage.Grounded ? MavState.Active
                : MavState.Standby,
        };
    }

    public static SysStatus System(AutopilotCore core)
    {
        var battery = core.Aircraft.Battery;
        var listens = core.Firmware.ListensToDistances;
        var present = Present | (listens ? MavSysStatusSensor.SensorProximity : 0);
        var healthy = present;
        healthy &= core.Firmware.ArmingProblem() is null ? healthy : ~MavSysStatusSensor.PrearmCheck;
        healthy &=
            core.Firmware.HasPosition ? healthy : ~(MavSysStatusSensor.SensorGps | MavSysStatusSensor.Ahrs);
        healthy &= core.Aircraft.Proximity.HasData ? healthy : ~MavSysStatusSensor.SensorProximity;
        return new SysStatus
        {
            OnboardControlSensorsPresent = present,
            OnboardControlSensorsEnabled = present,
            OnboardControlSensorsHealth = healthy,
            Load = 250,
            VoltageBattery = (ushort)(battery.Volts * 1000),
            CurrentBattery = (short)(battery.CurrentAmperes * 100),
            BatteryRemaining = (sbyte)(battery.Remaining * 100),
        };
    }

    public static BatteryStatus Battery(AutopilotCore core)
    {
        var battery = core.Aircraft.Battery;
        var message = new BatteryStatus
        {
            Temperature = short.MaxValue,
            CurrentBattery = (short)(battery.CurrentAmperes * 100),
            CurrentConsumed = (int)battery.UsedMilliampereHours,
            EnergyConsumed = -1,
            BatteryRemaining = (sbyte)(battery.Remaining * 100),
        };
        Span<ushort> cells = message.Voltages;
        cells.Fill(ushort.MaxValue);
        cells[0] = (ushort)(battery.Volts * 1000);
        return message;
    }

    public static AutopilotVersion Version(AutopilotCore core) => new()
    {
        Capabilities = core.Firmware.Capabilities,
        FlightSwVersion = core.Firmware.SoftwareVersion,
        Uid = 1,
    };

    public static EkfStatusReport Estimator(AutopilotCore core) => new()
    {
        Flags = core.Firmware.HasPosition
            ? EkfStatusFlags.Attitude | EkfStatusFlags.VelocityHoriz | EkfStatusFlags.VelocityVert
                | EkfStatusFlags.PosHorizRel | EkfStatusFlags.PosHorizAbs | EkfStatusFlags.PosVertAbs
                | EkfStatusFlags.PredPosHorizRel | EkfStatusFlags.PredPosHorizAbs
            : EkfStatusFlags.Attitude | EkfStatusFlags.VelocityVert | EkfStatusFlags.PosVertAbs
                | EkfStatusFlags.ConstPosMode,
        VelocityVariance = 0.05f,
        PosHorizVariance = 0.03f,
        PosVertVariance = 0.02f,
        CompassVariance = 0.02f,
    };

    public static EstimatorStatus Px4Estimator(AutopilotCore core, TimeSpan now) => new()
    {
        TimeUsec = (ulong)(now - core.BootedAt).TotalMicroseconds,
        Flags = core.Firmware.HasPosition
            ? EstimatorStatusFlags.Attitude | EstimatorStatusFlags.VelocityHoriz
                | EstimatorStatusFlags.VelocityVert
                | EstimatorStatusFlags.PosHorizRel | EstimatorStatusFlags.PosHorizAbs
                | EstimatorStatusFlags.PosVertAbs
            : EstimatorStatusFlags.Attitude,
        VelRatio = 0.1f,
        PosHorizRatio = 0.1f,
        PosVertRatio = 0.1f,
        MagRatio = 0.1f,
        PosHorizAccuracy = 0.4f,
        PosVertAccuracy = 0.6f,
    };

    public static ExtendedSysState Landed(AutopilotCore core) => new()
    {
        LandedState = core.Aircraft.Pilot.Stage switch
        {
            FlightStage.Grounded or FlightStage.Spooling => MavLandedState.OnGround,
            FlightStage.Climbing => MavLandedState.Takeoff,
            _ => core.Aircraft.Pilot.Mode == FlightMode.Land ? MavLandedState.Landing : MavLandedState.InAir,
        },
    };
}
