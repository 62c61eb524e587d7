namespace DroneSeal.Mavlink;

/// <summary>What became of a command.</summary>
public enum CommandOutcome
{
    /// <summary>Not sent yet, or sent and not answered.</summary>
    Waiting,

    /// <summary>The other side works on it; its end is still to come.</summary>
    InProgress,

    /// <summary>Done, or begun where the command only begins something.</summary>
    Accepted,

    /// <summary>Possible in itself, but not in the present state.</summary>
    TemporarilyRejected,

    /// <summary>Refused for good: its values are wrong or it is not allowed.</summary>
    Denied,

    /// <summary>The other side does not know the command, or not in this form.</summary>
    Unsupported,

    /// <summary>Tried, and it went wrong.</summary>
    Failed,

    /// <summary>Ended by a cancellation.</summary>
    Cancelled,

    /// <summary>Nobody answered. Whether it was done is not known.</summary>
    TimedOut,
}
