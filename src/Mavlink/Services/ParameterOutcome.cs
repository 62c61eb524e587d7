namespace DroneSeal.Mavlink;

/// <summary>What became of reading or setting a parameter.</summary>
public enum ParameterOutcome
{
    /// <summary>Not answered yet.</summary>
    Waiting,

    /// <summary>Read; or set, and the value read back is the one asked for.</summary>
    Done,

    /// <summary>The other side answers, but keeps another value than the one asked for.</summary>
    Refused,

    /// <summary>Nobody answered: absent, or the link is down.</summary>
    TimedOut,
}
