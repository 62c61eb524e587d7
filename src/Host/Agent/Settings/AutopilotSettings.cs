using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Host.Agent;

/// <summary>Where the autopilot is.</summary>
internal sealed record AutopilotSettings
{
    internal required string Link { get; init; }

    internal bool MaySetParameters { get; init; }

    internal SigningPolicy Signing { get; init; } = SigningPolicy.Off;

    /// <summary>File with the passphrase, or 64 hexadecimal digits, that signs; null where signing is
    /// off.</summary>
    internal string? KeyFile { get; init; }
}
