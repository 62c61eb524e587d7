namespace DroneSeal.Flight.Status;

/// <summary>What the lamp and the buzzer tell a person who stands beside the vehicle.</summary>
public enum StatusState
{
    /// <summary>Nothing is known yet.</summary>
    Starting,

    /// <summary>No autopilot is heard.</summary>
    Searching,

    /// <summary>On the ground, all well; it may arm.</summary>
    Ready,

    /// <summary>On the ground, and the arm-inhibit input forbids arming.</summary>
    Inhibited,

    /// <summary>Armed: propellers turn or may turn at any moment.</summary>
    Armed,

    /// <summary>In the air and under way.</summary>
    Flying,

    /// <summary>In the air, slowed by the supervisor.</summary>
    Slowed,

    /// <summary>In the air, standing still by the supervisor's word.</summary>
    Holding,

    /// <summary>Something is broken; it will not fly until a person has looked.</summary>
    Fault,
}
