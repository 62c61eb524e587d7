using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Agent;

/// <summary>Frames as they come, with a sign of life each time the learner comes back for one; ends when the
/// agent has gone, or vision for good.</summary>
/// <param name="inner">Disposed of with this.</param>
/// <param name="pulse">Stays the caller's.</param>
/// <param name="clock">Monotonic.</param>
/// <param name="isOver">Whether to end.</param>
internal sealed class PulsingSource(FeatureRingReader inner, Pulse pulse, Func<TimeSpan> clock,
    Func<bool> isOver)
    : IFeatureSource
{
    private static readonly TimeSpan _orphanPatience = TimeSpan.FromSeconds(30);
    private TimeSpan? _aloneSince;

    public int InputSize => inner.InputSize;

    public long Dropped => inner.Dropped;

    public bool IsFinished => inner.IsFinished || isOver() || IsOrphaned();

    public bool TryNext(FeatureFrame into, TimeSpan timeout)
    {
        pulse.Beat(clock());
        return inner.TryNext(into, timeout);
    }

    public void Dispose() => inner.Dispose();

    // Vision that was started anew goes on with the same ring; one that made another leaves this one alone.
    private bool IsOrphaned()
    {
        _aloneSince = inner.IsWriterAlive ? null : _aloneSince ?? clock();
        return clock() - _aloneSince >= _orphanPatience;
    }
}
