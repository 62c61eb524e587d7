namespace DroneSeal.Host.Agent;

/// <summary>Everything the agent is told by its settings file. Immutable.</summary>
internal sealed record AgentSettings
{
    /// <summary>The file they were read from.</summary>
    internal required string File { get; init; }

    /// <summary>Folder of what must outlive a restart.</summary>
    internal required string State { get; init; }

    /// <summary>Folder in memory where the processes meet.</summary>
    internal required string Run { get; init; }

    internal required ModelSettings Model { get; init; }

    internal required CameraSettings Camera { get; init; }

    internal required AutopilotSettings Autopilot { get; init; }

    internal MissionSettings Mission { get; init; } = new();

    internal LearningSettings Learning { get; init; } = new();

    internal ProcessSettings Flight { get; init; } = new();

    internal ProcessSettings Vision { get; init; } = new();

    internal ProcessSettings Learner { get; init; } = new() { Nice = 10 };

    internal GroundLinkSettings Ground { get; init; } = new();

    internal RecordingSettings Recording { get; init; } = new();

    internal LimitSettings Limits { get; init; } = new();

    internal WatchSettings Watch { get; init; } = new();

    internal MetricsSettings Metrics { get; init; } = new();

    /// <summary>Least that is logged.</summary>
    internal string LogLevel { get; init; } = "information";

    /// <summary>The adapter store.</summary>
    internal string Store => Path.Combine(State, "store");
}
