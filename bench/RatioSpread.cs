namespace DroneSeal.Bench;

/// <summary>Ratios of paired rounds.</summary>
/// <param name="Median">The middle one.</param>
/// <param name="Lowest">The smallest.</param>
/// <param name="LowerQuarter">A quarter lies below.</param>
/// <param name="UpperQuarter">A quarter lies above.</param>
/// <param name="Highest">The largest.</param>
internal sealed record RatioSpread(
    double Median, double Lowest, double LowerQuarter, double UpperQuarter, double Highest)
{
    internal static RatioSpread Of(IEnumerable<double> ratios)
    {
        var sorted = ratios.Order().ToArray();
        double At(double part) => sorted[(int)Math.Round(part * (sorted.Length - 1))];
        return new RatioSpread(At(0.5), At(0.0), At(0.25), At(0.75), At(1.0));
    }

    internal static double Middle(IEnumerable<double> values) => Of(values).Median;

    public override string ToString() =>
        $"{Median:F3} (quarters {LowerQuarter:F3}..{UpperQuarter:F3}, range {Lowest:F3}..{Highest:F3})";
}
