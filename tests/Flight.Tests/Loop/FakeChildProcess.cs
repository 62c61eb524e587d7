using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

internal sealed class FakeChildProcess : IChildProcess
{
    public int ProcessId => 40 + Starts;

    public bool IsRunning { get; set; }

    public string LastEnd { get; set; } = "";

    internal bool CanStart { get; set; } = true;

    internal int Starts { get; private set; }

    internal int Kills { get; private set; }

    public void Start()
    {
        Starts++;
        IsRunning = CanStart;
    }

    public void Kill()
    {
        Kills++;
        IsRunning = false;
    }

    public void Dispose()
    {
    }
}
