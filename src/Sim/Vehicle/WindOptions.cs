using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>The air around the vehicle.</summary>
public sealed record WindOptions
{
    /// <summary>Mean movement of the air, metres a second towards north, east and down.</summary>
    public Vector3 MeanNed { get; init; }

    /// <summary>Standard deviation of gusts on each axis (half of it downwards), metres a second.</summary>
    public float GustSigmaMetersPerSecond { get; init; }

    /// <summary>How long a gust lasts (correlation time).</summary>
    public TimeSpan GustCorrelation { get; init; } = TimeSpan.FromSeconds(2);
}
