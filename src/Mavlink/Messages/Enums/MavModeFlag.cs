namespace DroneSeal.Mavlink.Messages;

/// <summary>
/// The part of the flight mode that every autopilot has in common. MAV_MODE_FLAG of the definitions.
/// </summary>
[Flags]
public enum MavModeFlag : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>MAV_MODE_FLAG_CUSTOM_MODE_ENABLED.</summary>
    CustomModeEnabled = 0x1,

    /// <summary>MAV_MODE_FLAG_TEST_ENABLED.</summary>
    TestEnabled = 0x2,

    /// <summary>MAV_MODE_FLAG_AUTO_ENABLED.</summary>
    AutoEnabled = 0x4,

    /// <summary>MAV_MODE_FLAG_GUIDED_ENABLED.</summary>
    GuidedEnabled = 0x8,

    /// <summary>MAV_MODE_FLAG_STABILIZE_ENABLED.</summary>
    StabilizeEnabled = 0x10,

    /// <summary>MAV_MODE_FLAG_HIL_ENABLED.</summary>
    HilEnabled = 0x20,

    /// <summary>MAV_MODE_FLAG_MANUAL_INPUT_ENABLED.</summary>
    ManualInputEnabled = 0x40,

    /// <summary>MAV_MODE_FLAG_SAFETY_ARMED.</summary>
    SafetyArmed = 0x80,
}
