namespace DroneSeal.Flight.Loop;

/// <summary>A process that flight starts and looks after, as its watcher sees it.</summary>
public interface IChildProcess : IDisposable
{
    /// <summary>Its process id; zero while there is none.</summary>
    int ProcessId { get; }

    /// <summary>Whether it runs.</summary>
    bool IsRunning { get; }

    /// <summary>How the last one ended, in words; empty while none has.</summary>
    string LastEnd { get; }

    /// <summary>Starts one. A program that cannot be started is no exception: it does not run, and says
    /// why.</summary>
    void Start();

    /// <summary>Ends it at once; nothing happens where it has ended.</summary>
    void Kill();
}
