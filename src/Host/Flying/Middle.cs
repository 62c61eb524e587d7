namespace DroneSeal.Host.Flying;

/// <summary>A list of numbers in short.</summary>
internal sealed record Middle(double Median, double P95, double Max, int Count)
{
    internal static Middle? Of(IEnumerable<double?> numbers)
    {
        double[] sorted = [.. numbers.OfType<double>().Order()];
        return sorted.Length == 0
            ? null
            : new Middle(
                sorted[sorted.Length / 2],
                sorted[(int)(0.95 * (sorted.Length - 1))],
                sorted[^1],
                sorted.Length);
    }
}
