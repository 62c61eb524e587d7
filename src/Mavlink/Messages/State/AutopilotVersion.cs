namespace DroneSeal.Mavlink.Messages;

/// <summary>What the autopilot is and can do.</summary>
[MavlinkMessage(148, "AUTOPILOT_VERSION")]
public partial record struct AutopilotVersion
{
    /// <summary>What it can do.</summary>
    public MavProtocolCapability Capabilities;

    /// <summary>Four bytes: major, minor, patch, kind.</summary>
    public uint FlightSwVersion;

    /// <summary>Four bytes.</summary>
    public uint MiddlewareSwVersion;

    /// <summary>Four bytes.</summary>
    public uint OsSwVersion;

    /// <summary>Board.</summary>
    public uint BoardVersion;

    /// <summary>First bytes of the commit.</summary>
    public Bytes8 FlightCustomVersion;

    /// <summary>First bytes of the commit.</summary>
    public Bytes8 MiddlewareCustomVersion;

    /// <summary>First bytes of the commit.</summary>
    public Bytes8 OsCustomVersion;

    /// <summary>USB vendor.</summary>
    public ushort VendorId;

    /// <summary>USB product.</summary>
    public ushort ProductId;

    /// <summary>Serial number of the hardware.</summary>
    public ulong Uid;

    /// <summary>The same, longer; 0: uid counts.</summary>
    [MavlinkExtension]
    public Bytes18 Uid2;
}
