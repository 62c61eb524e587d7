namespace DroneSeal.Mavlink.Messages;

/// <summary>Sets the flight mode; the command DO_SET_MODE has replaced it.</summary>
[MavlinkMessage(11, "SET_MODE")]
public partial record struct SetMode
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Mode flags.</summary>
    public MavModeFlag BaseMode;

    /// <summary>The autopilot's own mode number.</summary>
    public uint CustomMode;
}
