namespace DroneSeal.Host.Agent;

/// <summary>A process that the agent looks after. One thread.</summary>
internal interface IChild : IDisposable
{
    /// <summary>Its process id; zero while there is none.</summary>
    int ProcessId { get; }

    bool IsRunning { get; }

    /// <summary>How the last run ended; null while it runs and before the first.</summary>
    ChildEnd? End { get; }

    /// <summary>When its loop last turned; null before the first turn of this run.</summary>
    TimeSpan? LastSign { get; }

    /// <summary>Starts it; that it cannot be started is an end too.</summary>
    void Start();

    /// <summary>Ends it at once.</summary>
    void Kill();

    /// <summary>Asks it to end (SIGTERM).</summary>
    void Ask();

    /// <summary>Halts it where it stands (SIGSTOP), or lets it go on (SIGCONT).</summary>
    void Halt(bool isHalted);
}
