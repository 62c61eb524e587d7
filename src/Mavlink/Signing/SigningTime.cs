namespace DroneSeal.Mavlink.Signing;

/// <summary>
/// Time stamps of signatures: 48 bits, 10 microseconds since 2015-01-01 UTC (mavlink.io, "Message signing").
/// </summary>
public static class SigningTime
{
    /// <summary>Stamps in a second.</summary>
    public const ulong PerSecond = 100_000;

    /// <summary>The last one that fits, in the year 2104.</summary>
    public const ulong Last = (1UL << 48) - 1;

    private static readonly DateTimeOffset _epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The stamp of a time of day; 0 before 2015, as clocks without a battery say.</summary>
    public static ulong Of(DateTimeOffset time) => time <= _epoch ? 0 : Of(time - _epoch);

    /// <summary>How many stamps a span of time is; 0 for a negative one.</summary>
    public static ulong Of(TimeSpan span) =>
        span <= TimeSpan.Zero ? 0 : Math.Min((ulong)span.Ticks / (TimeSpan.TicksPerSecond / PerSecond), Last);
}
