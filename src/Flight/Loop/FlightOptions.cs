using System.Numerics;
using DroneSeal.Flight.Preflight;

namespace DroneSeal.Flight.Loop;

/// <summary>One flight: where to, how fast, with what patience.</summary>
public sealed record FlightOptions
{
    /// <summary>Metres north, east and down of home.</summary>
    public Vector3 Goal { get; init; }

    /// <summary>Height above home to climb to before flying there.</summary>
    public float AltitudeMeters { get; init; } = 3;

    /// <summary>The vehicle.</summary>
    public VehicleLimits Limits { get; init; } = new();

    /// <summary>How obstacles are remembered.</summary>
    public MapOptions Map { get; init; } = new();

    /// <summary>How the way is chosen.</summary>
    public PlannerOptions Planner { get; init; } = new();

    /// <summary>The layer under the planner. Ticks are expected far apart, so that a late one still holds in
    /// time.</summary>
    public SupervisorOptions Supervisor { get; init; } = new() { TickPeriod = TimeSpan.FromMilliseconds(30) };

    /// <summary>Which layers fly; anything but <see cref="FlightLayers.Both"/> is for measuring what a layer
    /// is worth.</summary>
    public FlightLayers Layers { get; init; }

    /// <summary>Whether the preflight may set the autopilot's parameters.</summary>
    public bool MaySetParameters { get; init; }

    /// <summary>Longest wait for an autopilot.</summary>
    public TimeSpan SearchPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest wait for a position, for pictures and for arming, each.</summary>
    public TimeSpan ReadyPatience { get; init; } = TimeSpan.FromSeconds(240);

    /// <summary>How long it hovers at the end of the climb and looks, before it flies to the goal.</summary>
    public TimeSpan LookFirst { get; init; }

    /// <summary>Longest flight from the end of the climb to the goal; then it lands where it is.</summary>
    public TimeSpan FlightPatience { get; init; } = TimeSpan.FromSeconds(240);

    /// <summary>How long it waits for a way to a goal that cannot be reached; then it lands where it
    /// is.</summary>
    public TimeSpan UnreachablePatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it stands at the goal before it lands.</summary>
    public TimeSpan GoalHold { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What the preflight needs to know of this flight.</summary>
    public PreflightContext Preflight => new()
    {
        SpeedMetersPerSecond = Limits.MaxSpeed,
        SightMeters = Map.View.RangeMeters,
        Latency = Limits.Latency,
        Deceleration = Limits.Deceleration,
        MaySetParameters = MaySetParameters,
    };

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var problem in Limits.Problems().Concat(Map.Problems()).Concat(Supervisor.Problems()))
        {
            yield return problem;
        }

        if (!float.IsFinite(Goal.Length()))
        {
            yield return "The goal must be three numbers.";
        }

        if (!(AltitudeMeters is >= 0.4f and <= 120))
        {
            yield return $"AltitudeMeters is {AltitudeMeters}; it must be 0.4..120.";
        }

        if (-Goal.Z > Limits.MaxAltitudeMeters || AltitudeMeters > Limits.MaxAltitudeMeters)
        {
            yield return $"The flight must stay below {Limits.MaxAltitudeMeters} m.";
        }
    }
}
