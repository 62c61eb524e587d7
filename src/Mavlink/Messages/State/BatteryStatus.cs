namespace DroneSeal.Mavlink.Messages;

/// <summary>One battery, cell by cell.</summary>
[MavlinkMessage(147, "BATTERY_STATUS")]
public partial record struct BatteryStatus
{
    /// <summary>Number of it.</summary>
    public byte Id;

    /// <summary>What it feeds, MAV_BATTERY_FUNCTION.</summary>
    public byte BatteryFunction;

    /// <summary>MAV_BATTERY_TYPE.</summary>
    public byte Type;

    /// <summary>0.01 degrees Celsius; 32,767: not known.</summary>
    public short Temperature;

    /// <summary>Cells 1-10, mV; 65,535: not there.</summary>
    public UInt16s10 Voltages;

    /// <summary>Battery current, 10 mA; -1: not known.</summary>
    public short CurrentBattery;

    /// <summary>Charge used, mAh; -1: not known.</summary>
    public int CurrentConsumed;

    /// <summary>Energy used, hJ; -1: not known.</summary>
    public int EnergyConsumed;

    /// <summary>Percent left; -1: not known.</summary>
    public sbyte BatteryRemaining;

    /// <summary>Time left, s; 0: not known.</summary>
    [MavlinkExtension]
    public int TimeRemaining;

    /// <summary>MAV_BATTERY_CHARGE_STATE.</summary>
    [MavlinkExtension]
    public byte ChargeState;

    /// <summary>Cells 11-14, mV; 0: not there.</summary>
    [MavlinkExtension]
    public UInt16s4 VoltagesExt;

    /// <summary>MAV_BATTERY_MODE.</summary>
    [MavlinkExtension]
    public byte Mode;

    /// <summary>MAV_BATTERY_FAULT.</summary>
    [MavlinkExtension]
    public uint FaultBitmask;
}
