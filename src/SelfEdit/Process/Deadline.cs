using System.Diagnostics;

namespace DroneSeal.SelfEdit;

/// <summary>The end of a wait, on the monotonic clock.</summary>
internal readonly struct Deadline
{
    private readonly long _start;
    private readonly TimeSpan _length;

    internal Deadline(TimeSpan length)
    {
        _start = Stopwatch.GetTimestamp();
        _length = length == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : length;
    }

    /// <summary>What is left; zero or less where it has passed. Cut to a day, which every wait
    /// accepts.</summary>
    internal TimeSpan Left
    {
        get
        {
            var left = _length - Stopwatch.GetElapsedTime(_start);
            return left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1);
        }
    }

    /// <summary>Whether it has passed.</summary>
    internal bool HasPassed => Left <= TimeSpan.Zero;
}
