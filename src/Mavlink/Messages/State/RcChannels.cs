namespace DroneSeal.Mavlink.Messages;

/// <summary>The remote control's channels; 65,535: not used.</summary>
[MavlinkMessage(65, "RC_CHANNELS")]
public partial record struct RcChannels
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>How many channels are used.</summary>
    public byte Chancount;

    /// <summary>Channel 1, microseconds.</summary>
    public ushort Chan1Raw;

    /// <summary>Channel 2, microseconds.</summary>
    public ushort Chan2Raw;

    /// <summary>Channel 3, microseconds.</summary>
    public ushort Chan3Raw;

    /// <summary>Channel 4, microseconds.</summary>
    public ushort Chan4Raw;

    /// <summary>Channel 5, microseconds.</summary>
    public ushort Chan5Raw;

    /// <summary>Channel 6, microseconds.</summary>
    public ushort Chan6Raw;

    /// <summary>Channel 7, microseconds.</summary>
    public ushort Chan7Raw;

    /// <summary>Channel 8, microseconds.</summary>
    public ushort Chan8Raw;

    /// <summary>Channel 9, microseconds.</summary>
    public ushort Chan9Raw;

    /// <summary>Channel 10, microseconds.</summary>
    public ushort Chan10Raw;

    /// <summary>Channel 11, microseconds.</summary>
    public ushort Chan11Raw;

    /// <summary>Channel 12, microseconds.</summary>
    public ushort Chan12Raw;

    /// <summary>Channel 13, microseconds.</summary>
    public ushort Chan13Raw;

    /// <summary>Channel 14, microseconds.</summary>
    public ushort Chan14Raw;

    /// <summary>Channel 15, microseconds.</summary>
    public ushort Chan15Raw;

    /// <summary>Channel 16, microseconds.</summary>
    public ushort Chan16Raw;

    /// <summary>Channel 17, microseconds.</summary>
    public ushort Chan17Raw;

    /// <summary>Channel 18, microseconds.</summary>
    public ushort Chan18Raw;

    /// <summary>Signal strength, 0..254; 255: not known.</summary>
    public byte Rssi;
}
