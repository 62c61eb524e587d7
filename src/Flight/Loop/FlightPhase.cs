namespace DroneSeal.Flight.Loop;

/// <summary>How far a flight has come.</summary>
public enum FlightPhase
{
    /// <summary>No autopilot is heard yet.</summary>
    Searching,

    /// <summary>Rates are asked for and parameters read.</summary>
    Preflight,

    /// <summary>Waiting for a position, a fresh picture and the arm switch.</summary>
    Waiting,

    /// <summary>The autopilot's mode is being changed.</summary>
    EnteringMode,

    /// <summary>Arming, again and again while the autopilot refuses for a reason that passes.</summary>
    Arming,

    /// <summary>Climbing to the flight's altitude.</summary>
    TakingOff,

    /// <summary>In the air after the flight process before was killed: standing still until everything is
    /// known again.</summary>
    TakingOver,

    /// <summary>Under way to the goal.</summary>
    Flying,

    /// <summary>At the goal, standing still.</summary>
    AtGoal,

    /// <summary>Going down.</summary>
    Landing,

    /// <summary>On the ground and disarmed after reaching the goal.</summary>
    Done,

    /// <summary>Ended without reaching the goal.</summary>
    Failed,
}
