namespace DroneSeal.GroundStation.Links;

/// <summary>How fast a counter rises, over the last few seconds. Allocates nothing.</summary>
internal sealed class RateMeter
{
    private const int Slots = 5;
    private static readonly TimeSpan _slot = TimeSpan.FromSeconds(1);
    private readonly long[] _counts = new long[Slots + 1];
    private readonly TimeSpan[] _times = new TimeSpan[Slots + 1];
    private int _filled;

    /// <summary>Counts a second.</summary>
    internal double PerSecond { get; private set; }

    /// <summary>Notes the counter; call as often as you like.</summary>
    internal void Note(long count, TimeSpan now)
    {
        if (_filled > 0 && now - _times[_filled - 1] < _slot)
        {
            return;
        }

        if (_filled == _counts.Length)
        {
            _counts.AsSpan(1).CopyTo(_counts);
            _times.AsSpan(1).CopyTo(_times);
            _filled--;
        }

        _counts[_filled] = count;
        _times[_filled++] = now;
        var seconds = (now - _times[0]).TotalSeconds;
        PerSecond = seconds > 0 ? (count - _counts[0]) / seconds : 0;
    }
}
