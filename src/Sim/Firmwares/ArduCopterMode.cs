namespace DroneSeal.Sim;

/// <summary>ArduCopter's mode numbers (ArduPilot, Mode::Number), those that are simulated.</summary>
public enum ArduCopterMode
{
    /// <summary>Level by hand.</summary>
    Stabilize = 0,

    /// <summary>Level, height held.</summary>
    AltitudeHold = 2,

    /// <summary>Does what a companion sends.</summary>
    Guided = 4,

    /// <summary>Stays.</summary>
    Loiter = 5,

    /// <summary>Home and down.</summary>
    ReturnToLaunch = 6,

    /// <summary>Down.</summary>
    Land = 9,

    /// <summary>Stays, other sticks.</summary>
    PositionHold = 16,

    /// <summary>Stops hard.</summary>
    Brake = 17,
}
