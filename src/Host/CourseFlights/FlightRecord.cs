using System.Text.Json.Serialization;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Everything that one flight over a course leaves behind: for the JSON, the page and the
/// film.</summary>
internal sealed record FlightRecord
{
    /// <summary>Who saw and who learned.</summary>
    public string Arm { get; init; } = "";

    /// <summary>Which layout.</summary>
    public ulong Seed { get; init; }

    /// <summary>Came to the goal, touched nothing, kept to the corridor.</summary>
    public bool Success { get; init; }

    /// <summary>Why it is no success; empty where it is.</summary>
    public string Failure { get; init; } = "";

    /// <summary>Whether it came to the goal.</summary>
    public bool ReachedGoal { get; init; }

    /// <summary>Hull to the nearest face at the worst moment; below zero where it touched.</summary>
    [JsonPropertyName("min_clearance_m")]
    public float MinClearanceMeters { get; init; }

    /// <summary>Way flown from the end of the climb.</summary>
    [JsonPropertyName("flown_m")]
    public float FlownMeters { get; init; }

    /// <summary>Shortest way from the start to the goal past all that stands still.</summary>
    [JsonPropertyName("shortest_m")]
    public float? ShortestMeters { get; init; }

    /// <summary>(flown - shortest) / shortest; null where the goal was not reached.</summary>
    public float? PathExcess { get; init; }

    /// <summary>From the end of the climb to the goal.</summary>
    public double? SecondsToGoal { get; init; }

    /// <summary>Straight distance over that time, metres a second.</summary>
    [JsonPropertyName("goal_velocity_mps")]
    public float? GoalVelocity { get; init; }

    /// <summary>Most that the vehicle left the corridor, metres; below zero where it kept inside.</summary>
    [JsonPropertyName("outside_m")]
    public float OutsideMeters { get; init; }

    /// <summary>Every collision.</summary>
    public IReadOnlyList<ContactRecord> Contacts { get; init; } = [];

    /// <summary>Edits decided, kept or not, those in shadow (waiting) included.</summary>
    public IReadOnlyList<EditRecord> Edits { get; init; } = [];

    /// <summary>Cone recall along the flight.</summary>
    public IReadOnlyList<RecallPoint> Recall { get; init; } = [];

    /// <summary>The critics against ground truth.</summary>
    public IReadOnlyList<CriticCount> Critics { get; init; } = [];

    /// <summary>Adapters at the end, on frames of layouts that were not flown; null where not
    /// judged.</summary>
    public HeldOutScore? HeldOut { get; init; }

    /// <summary>From the picture to the batch of obstacles, as measured here in the air (trunk, heads,
    /// tracker), without rendering, milliseconds of each frame; not in the JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<double> VisionMilliseconds { get; init; } = [];

    /// <summary>Frames looked at.</summary>
    public int Frames { get; init; }

    /// <summary>States of the flight with their reasons.</summary>
    public IReadOnlyList<StateEntry> States { get; init; } = [];

    /// <summary>SHA-256 of the adapter set in use at the end; null where nothing learns.</summary>
    public string? AdapterSha256 { get; init; }

    /// <summary>Hash of the frozen core in memory before the first edit; null where nothing learns.</summary>
    public string? AnchorSha256Before { get; init; }

    /// <summary>The same at the end.</summary>
    public string? AnchorSha256After { get; init; }

    /// <summary>What an adversarial edit came to; null where none was put to use.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AdversaryRecord? Adversary { get; init; }

    /// <summary>Ten a second; for maps, not in the summary's JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<PoseRecord> Poses { get; init; } = [];

    /// <summary>The course's things from above; not in the summary's JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<ThingRecord> Things { get; init; } = [];

    /// <summary>Kept frames in order, where the flight was filmed; not in the summary's JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<FilmFrame> Film { get; init; } = [];
}
