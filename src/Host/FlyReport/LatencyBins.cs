using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.FlyReport;

/// <summary>How often a frame took how long, of one arm.</summary>
/// <param name="Arm">Its name.</param>
/// <param name="Frames">How many frames were measured.</param>
/// <param name="Shares">Share of the frames in each bin, 0..1; the last one holds all that took
/// longer.</param>
internal sealed record LatencyBins(string Arm, int Frames, IReadOnlyList<double> Shares)
{
    private const int Bins = 40;

    /// <summary>The histograms of all arms that measured anything, over the same bins.</summary>
    /// <returns>Width of a bin, milliseconds, and the arms; no arms where nothing was measured.</returns>
    internal static (double WidthMilliseconds, IReadOnlyList<LatencyBins> Arms) Of(
        IReadOnlyList<ArmSummary> arms)
    {
        var measured = arms.Select(arm => (
                Name: FlyReportWords.NameOf(arm),
                Times: arm.Flights.SelectMany(flight => flight.VisionMilliseconds).Order().ToArray()))
            .Where(arm => arm.Times.Length > 0).ToList();
        if (measured.Count == 0)
        {
            return (0, []);
        }

        var longest = measured.Max(arm => arm.Times[(int)(0.99 * (arm.Times.Length - 1))]);
        var width = Math.Max(0.1, Math.Ceiling(10 * longest / (Bins - 1)) / 10);
        return (width, [.. measured.Select(arm =>
            new LatencyBins(arm.Name, arm.Times.Length, SharesOf(arm.Times, width)))]);
    }

    private static double[] SharesOf(double[] times, double width)
    {
        var shares = new double[Bins];
        foreach (var time in times)
        {
            shares[Math.Min(Bins - 1, (int)(time / width))] += 1.0 / times.Length;
        }

        return shares;
    }
}
