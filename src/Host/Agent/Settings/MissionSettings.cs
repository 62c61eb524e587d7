using DroneSeal.Flight.Status;

namespace DroneSeal.Host.Agent;

/// <summary>What may be flown.</summary>
internal sealed record MissionSettings
{
    /// <summary>Whether an order may start a flight; otherwise the agent never arms.</summary>
    internal bool MayStart { get; init; }

    internal float GoalNorthMeters { get; init; }

    internal float GoalEastMeters { get; init; }

    internal float AltitudeMeters { get; init; } = 3;

    internal float SpeedMetersPerSecond { get; init; } = 3;

    internal StatusPinOptions Pins { get; init; } = new();
}
