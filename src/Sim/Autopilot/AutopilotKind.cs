namespace DroneSeal.Sim;

/// <summary>Which firmware the simulated autopilot behaves like.</summary>
public enum AutopilotKind
{
    /// <summary>ArduCopter 4.5.</summary>
    ArduCopter,

    /// <summary>A small part of PX4 1.14: OFFBOARD, its entry and its loss.</summary>
    Px4,
}
