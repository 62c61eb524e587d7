namespace DroneSeal.Sim;

/// <summary>What the autopilot is about, whatever number its firmware gives it.</summary>
internal enum FlightMode
{
    /// <summary>Level, drifts with the wind; height is kept, since nobody holds the throttle.</summary>
    Stabilize,

    /// <summary>Level and at one height.</summary>
    AltitudeHold,

    /// <summary>Stops and stays (the sticks are centred).</summary>
    Loiter,

    /// <summary>Does what a companion sends: GUIDED or OFFBOARD.</summary>
    Guided,

    /// <summary>Stops as hard as it can.</summary>
    Brake,

    /// <summary>Home, then down.</summary>
    ReturnHome,

    /// <summary>Down.</summary>
    Land,

    /// <summary>Up to the take-off height, then stays (PX4's mode of that name).</summary>
    TakeOff,
}
