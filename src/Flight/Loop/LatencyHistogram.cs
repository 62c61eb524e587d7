namespace DroneSeal.Flight.Loop;

/// <summary>Durations in fixed bins of 20 us up to 200 ms, so that counting allocates nothing. One
/// thread.</summary>
public sealed class LatencyHistogram
{
    private const int BinCount = 10_000;
    private static readonly TimeSpan _binWidth = TimeSpan.FromMicroseconds(20);

    private readonly int[] _bins = new int[BinCount + 1]; // the last one holds everything longer

    /// <summary>How many durations were counted.</summary>
    public long Count { get; private set; }

    /// <summary>The longest one.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Counts one; a negative one counts as zero.</summary>
    public void Add(TimeSpan duration)
    {
        var bin = Math.Clamp(duration.Ticks / _binWidth.Ticks, 0, BinCount);
        _bins[bin]++;
        Count++;
        if (duration > Longest)
        {
            Longest = duration;
        }
    }

    /// <summary>The duration that a share of all does not exceed, rounded up to a bin; zero when nothing was
    /// counted.</summary>
    /// <param name="share">0..1; 0.99 for p99.</param>
    public TimeSpan Quantile(double share)
    {
        var wanted = (long)Math.Ceiling(Count * Math.Clamp(share, 0, 1));
        long seen = 0;
        for (var i = 0; i < BinCount; i++)
        {
            seen += _bins[i];
            if (seen >= wanted && seen > 0)
            {
                var end = (i + 1) * _binWidth;
                return end < Longest ? end : Longest;
            }
        }

        return Longest;
    }

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        Array.Clear(_bins);
        Count = 0;
        Longest = TimeSpan.Zero;
    }
}
