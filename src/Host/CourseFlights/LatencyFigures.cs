namespace DroneSeal.Host.CourseFlights;

/// <summary>How a latency is spread, milliseconds.</summary>
/// <param name="P50">Median.</param>
/// <param name="P99">99th percentile.</param>
internal sealed record LatencyFigures(double P50, double P99)
{
    /// <summary>Of all frames; null without any.</summary>
    internal static LatencyFigures? Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return sorted.Length == 0
            ? null
            : new LatencyFigures(sorted[sorted.Length / 2], sorted[(int)(0.99 * (sorted.Length - 1))]);
    }
}
