using System.Diagnostics;

namespace DroneSeal.Host.Flying;

/// <summary>The machine's monotonic clock: the same for every process on it, so that stamps can be
/// compared.</summary>
internal static class MonotonicClock
{
    internal static TimeSpan Now() => Stopwatch.GetElapsedTime(0);
}
