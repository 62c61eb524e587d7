namespace DroneSeal.Mavlink;

/// <summary>What became of listing or getting logs.</summary>
public enum LogOutcome
{
    /// <summary>Under way.</summary>
    Waiting,

    /// <summary>All of it has come.</summary>
    Done,

    /// <summary>Nothing more comes, however often asked. What has come is kept.</summary>
    TimedOut,

    /// <summary>Ended by us.</summary>
    Cancelled,
}
