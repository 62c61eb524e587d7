using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>A process that lives and dies as a test says.</summary>
internal sealed class FakeAgentChild : IChild
{
    public int ProcessId => IsRunning ? 4711 : 0;

    public bool IsRunning { get; private set; }

    public ChildEnd? End { get; private set; }

    public TimeSpan? LastSign { get; set; }

    internal int Starts { get; private set; }

    internal int Kills { get; private set; }

    internal bool IsHalted { get; private set; }

    internal bool WasAsked { get; private set; }

    public void Start() => (IsRunning, LastSign, Starts, End) = (true, null, Starts + 1, null);

    public void Kill()
    {
        Kills++;
        Die(137);
    }

    public void Ask() => WasAsked = true;

    public void Halt(bool isHalted) => IsHalted = isHalted;

    public void Dispose()
    {
    }

    internal void Die(int code) => (IsRunning, End) = (false, ChildEnd.Of(code));
}
