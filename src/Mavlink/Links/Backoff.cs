namespace DroneSeal.Mavlink;

/// <summary>When to try again: at once, then after 0.25 s, and twice as long each time up to 4 s.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(4);
    private TimeSpan _wait = _shortest;
    private TimeSpan _nextTry = TimeSpan.MinValue;

    /// <summary>Whether a new attempt may begin.</summary>
    internal bool IsDue(TimeSpan now) => now >= _nextTry;

    /// <summary>An attempt ended badly: the next one waits, and the one after it longer.</summary>
    internal void Failed(TimeSpan now)
    {
        _nextTry = now + _wait;
        _wait = _wait * 2 < _longest ? _wait * 2 : _longest;
    }

    /// <summary>It worked; what breaks later is tried again soon.</summary>
    internal void Succeeded() => _wait = _shortest;
}
