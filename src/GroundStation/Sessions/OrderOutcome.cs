namespace DroneSeal.GroundStation.Sessions;

/// <summary>How a command ended.</summary>
internal enum OrderOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>The vehicle said no.</summary>
    Refused,

    /// <summary>The vehicle said yes, and its state did not change.</summary>
    NotShown,

    /// <summary>The vehicle said nothing.</summary>
    NoAnswer,
}
