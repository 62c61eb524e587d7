namespace DroneSeal.Mavlink.Messages;

/// <summary>Sensors, load, battery and link errors of the autopilot.</summary>
[MavlinkMessage(1, "SYS_STATUS")]
public partial record struct SysStatus
{
    /// <summary>There.</summary>
    public MavSysStatusSensor OnboardControlSensorsPresent;

    /// <summary>In use.</summary>
    public MavSysStatusSensor OnboardControlSensorsEnabled;

    /// <summary>In order.</summary>
    public MavSysStatusSensor OnboardControlSensorsHealth;

    /// <summary>Load of the main loop, 0..1000 per mille.</summary>
    public ushort Load;

    /// <summary>Battery, mV; 65,535: not known.</summary>
    public ushort VoltageBattery;

    /// <summary>Battery current, 10 mA; -1: not known.</summary>
    public short CurrentBattery;

    /// <summary>Percent left; -1: not known.</summary>
    public sbyte BatteryRemaining;

    /// <summary>Frames lost, 0.01 percent.</summary>
    public ushort DropRateComm;

    /// <summary>Frames lost.</summary>
    public ushort ErrorsComm;

    /// <summary>The autopilot's own.</summary>
    public ushort ErrorsCount1;

    /// <summary>The autopilot's own.</summary>
    public ushort ErrorsCount2;

    /// <summary>The autopilot's own.</summary>
    public ushort ErrorsCount3;

    /// <summary>The autopilot's own.</summary>
    public ushort ErrorsCount4;

    /// <summary>There, continued.</summary>
    [MavlinkExtension]
    public uint OnboardControlSensorsPresentExtended;

    /// <summary>In use, continued.</summary>
    [MavlinkExtension]
    public uint OnboardControlSensorsEnabledExtended;

    /// <summary>In order, continued.</summary>
    [MavlinkExtension]
    public uint OnboardControlSensorsHealthExtended;
}
