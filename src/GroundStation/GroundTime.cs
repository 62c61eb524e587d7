using System.Diagnostics;

namespace DroneSeal.GroundStation;

/// <summary>The machine's own clocks.</summary>
internal sealed class GroundTime : IGroundTime
{
    // Short beside any radio's delay, long beside what a look at all links costs.
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(5);

    /// <inheritdoc/>
    public TimeSpan Now => Stopwatch.GetElapsedTime(0);

    /// <inheritdoc/>
    public DateTimeOffset Utc => DateTimeOffset.UtcNow;

    /// <inheritdoc/>
    public void Rest() => Thread.Sleep(_rest);
}
