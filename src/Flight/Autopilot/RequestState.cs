namespace DroneSeal.Flight.Autopilot;

/// <summary>What became of something that the autopilot was asked to do.</summary>
public enum RequestState
{
    /// <summary>The answer has not come.</summary>
    Pending,

    /// <summary>It agreed.</summary>
    Accepted,

    /// <summary>It refused, or did not answer.</summary>
    Refused,
}
