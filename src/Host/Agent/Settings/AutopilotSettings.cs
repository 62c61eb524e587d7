using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Host.Agent;

/// <summary>Where the autopilot is.</summary>
internal sealed record AutopilotSettings
{
    internal required string Link { get; init; }

    internal bool MaySetParameters { get; init; }

    internal SigningPolicy Signing { get; init; } = SigningPolicy.Off;

    /// <summary>Whether its forward range sensors are heard.</summary>
    internal bool HearsRange { get; init; } = true;

    /// <summary>Full angle of their beams; null: as they tell, else as is usual for their kind.</summary>
    internal float? RangeBeamDegrees { get; init; }

    /// <summary>File with the passphrase, or 64 hexadecimal digits, that signs; null where signing is
    /// off.</summary>
    internal string? KeyFile { get; init; }
}
