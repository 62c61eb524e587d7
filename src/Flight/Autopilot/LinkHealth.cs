namespace DroneSeal.Flight.Autopilot;

/// <summary>Whether the autopilot is heard.</summary>
public enum LinkHealth
{
    /// <summary>It was never heard.</summary>
    Searching,

    /// <summary>Its messages come.</summary>
    Up,

    /// <summary>Nothing has come for half a second.</summary>
    Silent,

    /// <summary>Nothing has come for three seconds.</summary>
    Lost,
}
