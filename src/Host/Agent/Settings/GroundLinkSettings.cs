namespace DroneSeal.Host.Agent;

/// <summary>Where ground stations are, and whom to obey.</summary>
internal sealed record GroundLinkSettings
{
    /// <summary>The link; null: no ground station is served.</summary>
    internal string? Link { get; init; }

    /// <summary>File with the passphrase, or 64 hexadecimal digits, that signs; null signs nothing.</summary>
    internal string? KeyFile { get; init; }

    /// <summary>Whether orders that are not signed are obeyed too.</summary>
    internal bool AllowsUnsigned { get; init; }

    /// <summary>Most that is sent, on average.</summary>
    internal int BytesPerSecond { get; init; } = 2500;

    /// <summary>The vehicle's.</summary>
    internal byte SystemId { get; init; } = 1;
}
