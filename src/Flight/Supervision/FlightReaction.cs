namespace DroneSeal.Flight;

/// <summary>What is done about a state.</summary>
public enum FlightReaction
{
    /// <summary>Nothing is sent.</summary>
    None,

    /// <summary>The planner's velocity is sent, as far as the guard lets it pass.</summary>
    Fly,

    /// <summary>The same, slower.</summary>
    FlySlowly,

    /// <summary>Zero velocity is sent.</summary>
    Hold,

    /// <summary>The autopilot is told to land.</summary>
    Land,
}
