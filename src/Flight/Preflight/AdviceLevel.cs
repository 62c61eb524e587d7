namespace DroneSeal.Flight.Preflight;

/// <summary>How much a setting of the autopilot takes from the avoidance.</summary>
public enum AdviceLevel
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>A layer of the avoidance is weaker than it could be.</summary>
    Weak,

    /// <summary>A layer of the avoidance does nothing.</summary>
    Dead,
}
