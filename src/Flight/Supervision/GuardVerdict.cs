namespace DroneSeal.Flight;

/// <summary>What the guard did with a velocity.</summary>
public enum GuardVerdict
{
    /// <summary>It passed as it was.</summary>
    Passed,

    /// <summary>It was faster than limits or sight allow.</summary>
    SpeedLimited,

    /// <summary>Slower in the same direction.</summary>
    ScaledDown,

    /// <summary>Turned to go along what is in the way.</summary>
    Slid,

    /// <summary>Nothing of it could be let pass.</summary>
    Stopped,

    /// <summary>It keeps no gap, but braking would touch: it passed, as the lesser evil.</summary>
    Evaded,
}
