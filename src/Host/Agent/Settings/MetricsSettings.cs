namespace DroneSeal.Host.Agent;

/// <summary>Where measurements go.</summary>
internal sealed record MetricsSettings
{
    /// <summary>The collector; null: nothing is sent.</summary>
    internal Uri? Otlp { get; init; }

    internal bool IsGrpc { get; init; } = true;

    internal TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);
}
