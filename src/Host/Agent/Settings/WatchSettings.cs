namespace DroneSeal.Host.Agent;

/// <summary>How children are watched and started again.</summary>
internal sealed record WatchSettings
{
    internal TimeSpan FlightSilence { get; init; } = TimeSpan.FromSeconds(2);

    internal TimeSpan VisionSilence { get; init; } = TimeSpan.FromSeconds(3);

    internal TimeSpan LearnerSilence { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>What all children share; each has its own silence.</summary>
    internal ChildPolicy Policy { get; init; } = new();
}
