using System.Numerics;
using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>One trial: which field, and when the fault comes.</summary>
/// <param name="Seed">Of field, noise and moment.</param>
/// <param name="Density">Trees per square metre, 0.02..0.06 by the seed.</param>
/// <param name="NorthMeters">The fault comes when the vehicle has passed this, at speed.</param>
internal sealed record KillTrialPlan(ulong Seed, float Density, float NorthMeters)
{
    /// <summary>Slower than this the fault waits.</summary>
    internal const float SpeedMetersPerSecond = 1.5f;

    internal static KillTrialPlan For(ulong seed)
    {
        var random = new SeededRandom(seed * 7919);
        return new KillTrialPlan(seed, random.NextBetween(0.02f, 0.06f), random.NextBetween(3, 33));
    }

    internal ObstacleField Field() =>
        FieldGenerator.Scatter(new FieldPlan { DensityPerSquareMeter = Density }, Seed);

    internal FlightCheckRequest Request() => new() { Goal = new Vector3(40, 0, 0), Seed = Seed };

    internal bool IsDue(Vector3 place, Vector3 velocity) =>
        place.X >= NorthMeters && velocity.Length() >= SpeedMetersPerSecond;
}
