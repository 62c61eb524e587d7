using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>The vision process of a lock-step flight: dies when it is killed and needs a while to
/// start.</summary>
/// <param name="camera">What it sees with.</param>
/// <param name="clock">The flight's clock.</param>
internal sealed class LockStepVision(DetectorStandIn camera, Func<TimeSpan> clock) : IChildProcess
{
    private static readonly TimeSpan _startTime = TimeSpan.FromMilliseconds(800);
    private TimeSpan? _startedAt;

    public int ProcessId => 1;

    public bool IsRunning => _startedAt is not null;

    public string LastEnd => "ended by signal 9";

    public void Start() => _startedAt = clock();

    public void Kill() => _startedAt = null;

    public void Dispose() => Kill();

    /// <summary>Lets the camera send or not, as the process fares.</summary>
    internal void Step() => camera.IsSilent = _startedAt is not { } at || clock() - at < _startTime;
}
