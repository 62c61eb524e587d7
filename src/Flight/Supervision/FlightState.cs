namespace DroneSeal.Flight;

/// <summary>What the flight is doing; the graver states of the air come later.</summary>
public enum FlightState
{
    /// <summary>No autopilot was found.</summary>
    Idle,

    /// <summary>The preflight has not passed.</summary>
    Preflight,

    /// <summary>On the ground, everything passed.</summary>
    Ready,

    /// <summary>In the air, to the goal.</summary>
    Flying,

    /// <summary>In the air, slower: the newest picture, or the vehicle's state, is getting old.</summary>
    Slowed,

    /// <summary>Stands in the air: a tick of the control loop came too late.</summary>
    LoopLate,

    /// <summary>Stands in the air: no new picture for too long.</summary>
    VisionStale,

    /// <summary>Stands in the air: the vision process is dead.</summary>
    VisionDead,

    /// <summary>Stands in the air: the detector fails its self-test.</summary>
    SelfTestFailed,

    /// <summary>Stands in the air, as well as it can: the autopilot does not know where it is.</summary>
    PositionLost,

    /// <summary>Stands in the air, as far as anyone can tell: the autopilot is silent.</summary>
    LinkLost,

    /// <summary>Lands where it is.</summary>
    Landing,
}
