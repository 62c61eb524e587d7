namespace DroneSeal.Vision.Recording;

/// <summary>Which adapter sets were in use, and what class numbers meant.</summary>
public sealed record RecordedTables
{
    /// <summary>Hash of the released set; empty where all adapters were off.</summary>
    public string ReleasedSet { get; init; } = "";

    /// <summary>Hash of the active set; empty where all adapters were off.</summary>
    public string ActiveSet { get; init; } = "";

    /// <summary>Names by class number of the released set's detections.</summary>
    public IReadOnlyList<string> ReleasedNames { get; init; } = [];

    /// <summary>Names by class number of the active set's detections.</summary>
    public IReadOnlyList<string> ActiveNames { get; init; } = [];

    /// <summary>Names by class number of the obstacles.</summary>
    public IReadOnlyList<string> ObstacleNames { get; init; } = [];
}
