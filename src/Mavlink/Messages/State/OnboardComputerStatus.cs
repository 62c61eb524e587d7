namespace DroneSeal.Mavlink.Messages;

/// <summary>How a companion computer does. Largest value of a type: not known or not used.</summary>
[MavlinkMessage(390, "ONBOARD_COMPUTER_STATUS")]
public partial record struct OnboardComputerStatus
{
    /// <summary>Since boot or since 1970 (tell by size), microseconds.</summary>
    public ulong TimeUsec;

    /// <summary>Since the system's boot, milliseconds.</summary>
    public uint Uptime;

    /// <summary>0: the main one.</summary>
    public byte Type;

    /// <summary>Percent a core; 255: not used.</summary>
    public Bytes8 CpuCores;

    /// <summary>Percent, latest first, 1 s apart.</summary>
    public Bytes10 CpuCombined;

    /// <summary>Percent a core; 255: not used.</summary>
    public Bytes4 GpuCores;

    /// <summary>Percent, latest first, 1 s apart.</summary>
    public Bytes10 GpuCombined;

    /// <summary>Degrees Celsius; 127: not known.</summary>
    public sbyte TemperatureBoard;

    /// <summary>Degrees Celsius; 127: not used.</summary>
    public SBytes8 TemperatureCore;

    /// <summary>Turns a minute; 32,767: not used.</summary>
    public Int16s4 FanSpeed;

    /// <summary>MiB; largest value: not known.</summary>
    public uint RamUsage;

    /// <summary>MiB; largest value: not known.</summary>
    public uint RamTotal;

    /// <summary>0 HDD, 1 SSD, 2 EMMC, 3 card, 4 USB.</summary>
    public UInt32s4 StorageType;

    /// <summary>MiB.</summary>
    public UInt32s4 StorageUsage;

    /// <summary>MiB.</summary>
    public UInt32s4 StorageTotal;

    /// <summary>By link.</summary>
    public UInt32s6 LinkType;

    /// <summary>Sent, KiB/s.</summary>
    public UInt32s6 LinkTxRate;

    /// <summary>Received, KiB/s.</summary>
    public UInt32s6 LinkRxRate;

    /// <summary>Most that can be sent, KiB/s.</summary>
    public UInt32s6 LinkTxMax;

    /// <summary>Most that can be received, KiB/s.</summary>
    public UInt32s6 LinkRxMax;

    /// <summary>COMPUTER_STATUS_FLAGS.</summary>
    [MavlinkExtension]
    public ushort StatusFlags;
}
