namespace DroneSeal.Mavlink;

/// <summary>What became of a file operation.</summary>
public enum FtpOutcome
{
    /// <summary>Not done yet.</summary>
    Waiting,

    /// <summary>Done; a transferred file has the same check sum on both sides.</summary>
    Done,

    /// <summary>The server said no; the error tells why.</summary>
    Refused,

    /// <summary>What arrived is not what was sent, also after a second attempt.</summary>
    Corrupt,

    /// <summary>Nobody answers. What was got so far is kept, and can be gone on with.</summary>
    TimedOut,

    /// <summary>Ended by us.</summary>
    Cancelled,
}
