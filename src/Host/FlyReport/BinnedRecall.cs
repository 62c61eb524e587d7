using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.FlyReport;

/// <summary>Recall of the class in the flights' own frames while so many edits had been judged.</summary>
/// <param name="From">Fewest edits judged.</param>
/// <param name="To">Most edits judged.</param>
/// <param name="Flights">Flights with such frames.</param>
/// <param name="Visible">Things that were to be found, in each frame again.</param>
/// <param name="Recall">Share of them that was found, 0..1.</param>
/// <param name="Precision">Share of the class's boxes that are right; null without boxes.</param>
/// <param name="RecallInterval">Bootstrap over flights; null for fewer than three.</param>
internal sealed record BinnedRecall(
    int From, int To, int Flights, int Visible, double Recall, double? Precision, Interval? RecallInterval)
{
    // Fewer sights than this would show chance.
    private const int LeastVisible = 60;

    /// <summary>All flights of an arm together; numbers of edits with few sights share a bin, but before the
    /// first edit is a bin of its own.</summary>
    internal static IReadOnlyList<BinnedRecall> Of(IReadOnlyList<FlightRecord> flights)
    {
        var bins = new List<(int From, int To, int Visible)>();
        foreach (var group in flights.SelectMany(flight => flight.Recall).Where(point => point.Visible > 0)
            .GroupBy(point => point.Edits).OrderBy(group => group.Key))
        {
            var visible = group.Sum(point => point.Visible);
            if (bins.Count > 0 && bins[^1].Visible < LeastVisible && bins[^1].To > 0)
            {
                bins[^1] = (bins[^1].From, group.Key, bins[^1].Visible + visible);
            }
            else
            {
                bins.Add((group.Key, group.Key, visible));
            }
        }

        return [.. bins.Select(bin => Of(flights, bin.From, bin.To))];
    }

    private static BinnedRecall Of(IReadOnlyList<FlightRecord> flights, int from, int to)
    {
        var sums = flights.Select(flight => Sum(flight, from, to)).Where(sum => sum.Visible > 0).ToList();
        var (visible, found) = (sums.Sum(sum => sum.Visible), sums.Sum(sum => sum.Found));
        var boxes = found + sums.Sum(sum => sum.Wrong);
        return new BinnedRecall(
            from, to, sums.Count, visible, (double)found / visible, boxes > 0 ? (double)found / boxes : null,
            Intervals.Bootstrap(sums, drawn =>
                drawn.Sum(sum => sum.Found) / (double)drawn.Sum(sum => sum.Visible)));
    }

    private static (int Visible, int Found, int Wrong) Sum(FlightRecord flight, int from, int to)
    {
        var points = flight.Recall.Where(point => point.Edits >= from && point.Edits <= to).ToList();
        return (points.Sum(point => point.Visible), points.Sum(point => point.Found),
            points.Sum(point => point.FalseAlarms));
    }
}
