namespace DroneSeal.Host.Agent;

/// <summary>Where the autopilot is.</summary>
internal sealed record AutopilotSettings
{
    internal required string Link { get; init; }

    internal bool MaySetParameters { get; init; }
}
