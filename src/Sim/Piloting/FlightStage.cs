namespace DroneSeal.Sim;

/// <summary>How far the vehicle is from the ground.</summary>
internal enum FlightStage
{
    /// <summary>Stands; motors off or idle.</summary>
    Grounded,

    /// <summary>Motors come up for a take-off.</summary>
    Spooling,

    /// <summary>On its way to the take-off height.</summary>
    Climbing,

    /// <summary>Flies.</summary>
    Airborne,
}
