namespace DroneSeal.Host.CourseFlights;

/// <summary>Adds the flights of an arm up.</summary>
internal static class ArmSummaries
{
    /// <summary>The summary.</summary>
    /// <param name="flights">At least one.</param>
    /// <param name="before">Of the frozen core alone; null where nothing is judged.</param>
    internal static ArmSummary Of(IReadOnlyList<FlightRecord> flights, HeldOutScore? before)
    {
        var successes = flights.Count(flight => flight.Success);
        var after = flights.Select(flight => flight.HeldOut?.BaseAp50).OfType<double>().ToList();
        return Scored(flights) with
        {
            Success = successes / (double)flights.Count,
            SuccessInterval = Intervals.Wilson(successes, flights.Count),
            Latency = LatencyFigures.Of(flights.SelectMany(flight => flight.VisionMilliseconds)),
            Edits = EditFigures.Of(flights),
            ConeRecall = Recall(flights),
            ConeRecallInterval = Intervals.Bootstrap(flights, Recall),
            ConePrecision = Mean(flights.Select(flight => flight.HeldOut?.NovelPrecision)),
            ConeRecallInFlight = InFlight(flights),
            BaseAp50Before = before?.BaseAp50,
            BaseAp50After = Mean(flights.Select(flight => flight.HeldOut?.BaseAp50)),
            BaseAp50AfterLowest = after.Count > 0 ? after.Min() : null,
            Causes = flights.SelectMany(flight => flight.Contacts).GroupBy(contact => contact.Cause)
                .ToDictionary(group => group.Key.ToString(), group => group.Count()),
            Critics = Critics(flights),
            TrustAnchorUnchanged = flights.Any(flight => flight.AnchorSha256Before is not null)
                ? flights.All(flight => flight.AnchorSha256Before == flight.AnchorSha256After)
                : null,
            Flights = flights,
        };
    }

    private static ArmSummary Scored(IReadOnlyList<FlightRecord> flights) => new()
    {
        CollisionsPerKm = PerKilometer(flights) ?? 0,
        CollisionsPerKmInterval = Intervals.Bootstrap(flights, PerKilometer),
        Collisions = flights.Sum(flight => flight.Contacts.Count),
        FlownKilometers = flights.Sum(flight => flight.FlownMeters) / 1000,
        ClearanceP5 = Clearance(flights) ?? 0,
        ClearanceP5Interval = Intervals.Bootstrap(flights, Clearance),
        PathExcess = Excess(flights),
        PathExcessInterval = Intervals.Bootstrap(flights, Excess),
        GoalVelocity = Velocity(flights),
        GoalVelocityInterval = Intervals.Bootstrap(flights, Velocity),
    };

    private static double? PerKilometer(IReadOnlyList<FlightRecord> flights)
    {
        var meters = flights.Sum(flight => flight.FlownMeters);
        return meters > 0 ? 1000 * flights.Sum(flight => flight.Contacts.Count) / meters : null;
    }

    private static double? Clearance(IReadOnlyList<FlightRecord> flights)
    {
        float[] sorted =
        [
            .. flights.Select(flight => flight.MinClearanceMeters).Where(float.IsFinite).Order(),
        ];
        return sorted.Length > 0 ? sorted[(int)(0.05 * sorted.Length)] : null;
    }

    private static double? Excess(IReadOnlyList<FlightRecord> flights) =>
        Median(flights.Select(flight => (double?)flight.PathExcess));

    private static double? Velocity(IReadOnlyList<FlightRecord> flights) =>
        Median(flights.Select(flight => (double?)flight.GoalVelocity));

    private static double? Recall(IReadOnlyList<FlightRecord> flights) =>
        Mean(flights.Select(flight => flight.HeldOut?.NovelRecall));

    private static double? InFlight(IReadOnlyList<FlightRecord> flights)
    {
        var points = flights.SelectMany(flight => flight.Recall).ToList();
        var visible = points.Sum(point => point.Visible);
        return visible > 0 ? points.Sum(point => point.Found) / (double)visible : null;
    }

    private static IReadOnlyList<CriticCount> Critics(IReadOnlyList<FlightRecord> flights) =>
        [.. flights.SelectMany(flight => flight.Critics).GroupBy(count => count.Name)
            .Select(group => new CriticCount(
                group.Key, group.Sum(one => one.Right), group.Sum(one => one.Wrong),
                group.Sum(one => one.Missed)))];

    private static double? Mean(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToList();
        return known.Count > 0 ? known.Average() : null;
    }

    private static double? Median(IEnumerable<double?> values)
    {
        double[] sorted = [.. values.OfType<double>().Order()];
        return sorted.Length > 0 ? sorted[sorted.Length / 2] : null;
    }
}
