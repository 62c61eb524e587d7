namespace DroneSeal.Flight;

/// <summary>What is to be done once the vehicle is in the air.</summary>
public enum FlightRequest
{
    /// <summary>Fly to the goal.</summary>
    Goal,

    /// <summary>Land where it is.</summary>
    Land,
}
