namespace DroneSeal.Flight.Autopilot;

/// <summary>Whose rules the autopilot follows.</summary>
public enum AutopilotKind
{
    /// <summary>None was heard yet.</summary>
    Unknown,

    /// <summary>ArduPilot: GUIDED mode.</summary>
    ArduPilot,

    /// <summary>PX4: OFFBOARD mode.</summary>
    Px4,

    /// <summary>An autopilot that is neither; it is watched and never flown.</summary>
    Other,
}
