namespace DroneSeal.Host.Agent;

/// <summary>When editing pauses.</summary>
internal sealed record LimitSettings
{
    internal float PauseCelsius { get; init; } = 85;

    internal float ResumeCelsius { get; init; } = 78;

    internal long LeastFreeBytes { get; init; } = 512L << 20;
}
