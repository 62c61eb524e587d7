using System.Text.Json.Serialization;

namespace DroneSeal.Host.CourseFlights;

/// <summary>All flights of one arm in short, as in the JSON.</summary>
internal sealed record ArmSummary
{
    /// <summary>Share of flights that came to the goal, touched nothing and kept to the corridor,
    /// 0..1.</summary>
    public double Success { get; init; }

    /// <summary>Wilson's 95 % interval of it.</summary>
    public Interval? SuccessInterval { get; init; }

    /// <summary>Collisions in all for each kilometre flown in all.</summary>
    public double CollisionsPerKm { get; init; }

    /// <summary>Bootstrap over flights, as for all the intervals below.</summary>
    public Interval? CollisionsPerKmInterval { get; init; }

    /// <summary>Collisions in all.</summary>
    public int Collisions { get; init; }

    /// <summary>Kilometres in all.</summary>
    [JsonPropertyName("flown_km")]
    public double FlownKilometers { get; init; }

    /// <summary>Least clearance of a flight: its 5th percentile over flights.</summary>
    [JsonPropertyName("clearance_m_p5")]
    public double ClearanceP5 { get; init; }

    [JsonPropertyName("clearance_m_p5_interval")]
    public Interval? ClearanceP5Interval { get; init; }

    /// <summary>Median over flights that came to the goal; null without one.</summary>
    public double? PathExcess { get; init; }

    public Interval? PathExcessInterval { get; init; }

    /// <summary>Median over flights that came to the goal, the look before it flies included.</summary>
    [JsonPropertyName("goal_velocity_mps")]
    public double? GoalVelocity { get; init; }

    [JsonPropertyName("goal_velocity_mps_interval")]
    public Interval? GoalVelocityInterval { get; init; }

    /// <summary>Measured from picture to obstacles, without rendering, while trials shared the
    /// machine.</summary>
    [JsonPropertyName("latency_ms")]
    public LatencyFigures? Latency { get; init; }

    public EditFigures Edits { get; init; } = new(0, 0, 0, null, 0, null);

    /// <summary>Of the class that may be learned, at IoU 0.5 and the operating score, on frames of layouts
    /// that were not flown, by the adapters at the end of each flight; mean over flights.</summary>
    public double? ConeRecall { get; init; }

    public Interval? ConeRecallInterval { get; init; }

    /// <summary>Precision at the same.</summary>
    public double? ConePrecision { get; init; }

    /// <summary>Recall in the flights' own frames, from beginning to end.</summary>
    public double? ConeRecallInFlight { get; init; }

    /// <summary>AP50 of the base classes on the same frames, all adapters off.</summary>
    public double? BaseAp50Before { get; init; }

    /// <summary>The same by the adapters at the end; mean over flights.</summary>
    public double? BaseAp50After { get; init; }

    /// <summary>Lowest of any flight.</summary>
    public double? BaseAp50AfterLowest { get; init; }

    /// <summary>Collisions by cause.</summary>
    public IReadOnlyDictionary<string, int> Causes { get; init; } = new Dictionary<string, int>();

    /// <summary>The critics against ground truth, all flights together.</summary>
    public IReadOnlyList<CriticCount> Critics { get; init; } = [];

    /// <summary>Whether the frozen core had the same hash before and after in every flight; null where
    /// nothing learned.</summary>
    public bool? TrustAnchorUnchanged { get; init; }

    /// <summary>What an adversarial edit came to; null where none was flown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AdversarySummary? Adversary { get; init; }

    /// <summary>Every flight.</summary>
    public IReadOnlyList<FlightRecord> Flights { get; init; } = [];
}
