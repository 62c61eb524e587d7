using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Flying;

/// <summary>How a duration is spread, milliseconds.</summary>
internal sealed record Spread(double P50, double P99, double Max, long Count)
{
    internal static Spread? Of(LatencyHistogram histogram) => histogram.Count == 0
        ? null
        : new Spread(
            histogram.Quantile(0.5).TotalMilliseconds,
            histogram.Quantile(0.99).TotalMilliseconds,
            histogram.Longest.TotalMilliseconds,
            histogram.Count);
}
