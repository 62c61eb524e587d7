namespace DroneSeal.Mavlink.Messages;

/// <summary>A component is alive: what it is and how it does. Sent about once a second.</summary>
[MavlinkMessage(0, "HEARTBEAT")]
public partial record struct Heartbeat
{
    /// <summary>Kind.</summary>
    public MavType Type;

    /// <summary>Which autopilot; <see cref="MavAutopilot.Invalid"/> for what is none.</summary>
    public MavAutopilot Autopilot;

    /// <summary>Mode flags.</summary>
    public MavModeFlag BaseMode;

    /// <summary>The autopilot's own mode number.</summary>
    public uint CustomMode;

    /// <summary>How it does.</summary>
    public MavState SystemStatus;

    /// <summary>3 in all versions of today.</summary>
    public byte MavlinkVersion = 3;

    /// <summary>A heartbeat with the version filled in.</summary>
    public Heartbeat()
    {
    }
}
