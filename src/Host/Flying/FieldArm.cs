using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Flying;

/// <summary>All flights of one set of layers in short.</summary>
internal sealed record FieldArm
{
    public string Layers { get; init; } = "";

    public int Flights { get; init; }

    /// <summary>Reached without touching, landed.</summary>
    public int Successes { get; init; }

    /// <summary>Wilson's 95 % interval of the share of successes.</summary>
    public double SuccessLow { get; init; }

    public double SuccessHigh { get; init; }

    public int FlightsWithTouch { get; init; }

    public double? ClearanceMedian { get; init; }

    public double? ClearanceLeast { get; init; }

    public Middle? Seconds { get; init; }

    public Middle? PathExcess { get; init; }

    public Middle? GoalVelocity { get; init; }

    public IReadOnlyList<FieldFlight> Each { get; init; } = [];

    internal static FieldArm Of(FlightLayers layers, IReadOnlyList<FieldFlight> flights)
    {
        var successes = flights.Count(flight => flight.Success);
        var (low, high) = Wilson(successes, flights.Count);
        double?[] clearances = [.. flights.Select(flight => (double?)flight.MinClearanceMeters)];
        return new FieldArm
        {
            Layers = layers.ToString(),
            Flights = flights.Count,
            Successes = successes,
            SuccessLow = low,
            SuccessHigh = high,
            FlightsWithTouch = flights.Count(flight => flight.Touches > 0),
            ClearanceMedian = Middle.Of(clearances)?.Median,
            ClearanceLeast = clearances.Min(),
            Seconds = Middle.Of(flights.Select(flight => flight.SecondsToGoal)),
            PathExcess = Middle.Of(flights.Select(flight => (double?)flight.PathExcess)),
            GoalVelocity = Middle.Of(flights.Select(flight => (double?)flight.GoalVelocity)),
            Each = flights,
        };
    }

    private static (double Low, double High) Wilson(int successes, int count)
    {
        const double z = 1.959964;
        var share = (double)successes / count;
        var scale = 1 + (z * z / count);
        var middle = share + (z * z / (2 * count));
        var half = z * Math.Sqrt((share * (1 - share) / count) + (z * z / (4.0 * count * count)));
        return ((middle - half) / scale, (middle + half) / scale);
    }
}
