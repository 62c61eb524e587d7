namespace DroneSeal.Host.Agent;

/// <summary>What flight says of itself, once a second.</summary>
internal sealed record FlightStatus
{
    /// <summary>Of the flight; Searching before there is an autopilot.</summary>
    public string Phase { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>Why arming is forbidden; empty where it is not.</summary>
    public string ArmGate { get; init; } = "";

    /// <summary>The supervisor's state.</summary>
    public string Supervisor { get; init; } = "";

    /// <summary>Whether the vehicle is in the air under our hands.</summary>
    public bool IsAirborne { get; init; }

    /// <summary>Milliseconds since the newest different picture; null where there was none.</summary>
    public double? VisionAgeMilliseconds { get; init; }

    public double TickP50Milliseconds { get; init; }

    public double TickP99Milliseconds { get; init; }

    public double TickMaxMilliseconds { get; init; }

    /// <summary>How late the control loop turned.</summary>
    public double LateP99Milliseconds { get; init; }

    public double LateMaxMilliseconds { get; init; }

    public long Batches { get; init; }

    public long Setpoints { get; init; }
}
