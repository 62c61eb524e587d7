using System.Numerics;
using DroneSeal.Flight;
using DroneSeal.Flight.Loop;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Host.Flying;

/// <summary>What one flight check is to do.</summary>
internal sealed record FlightCheckRequest
{
    /// <summary>Address of the autopilot; null for the built-in one.</summary>
    internal string? Autopilot { get; init; }

    /// <summary>Metres north, east and down of home; down 0 means at <see cref="AltitudeMeters"/>.</summary>
    internal Vector3 Goal { get; init; }

    /// <summary>Height to climb to.</summary>
    internal float AltitudeMeters { get; init; } = 3;

    /// <summary>Top speed, metres a second.</summary>
    internal float Speed { get; init; } = 3;

    /// <summary>Of the stand-in's noise and of the built-in autopilot.</summary>
    internal ulong Seed { get; init; } = 1;

    /// <summary>Which layers fly.</summary>
    internal FlightLayers Layers { get; init; }

    /// <summary>Whether the preflight may set the autopilot's parameters.</summary>
    internal bool MaySetParameters { get; init; }

    /// <summary>What the link asks of received frames; anything but off signs what is sent.</summary>
    internal SigningPolicy Signing { get; init; }

    /// <summary>The key that both ends share; null where nothing is signed.</summary>
    internal FileInfo? SigningKey { get; init; }

    /// <summary>Longest wait for an autopilot.</summary>
    internal TimeSpan SearchPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The goal with its height filled in.</summary>
    internal Vector3 FullGoal => Goal.Z == 0 ? Goal with { Z = -AltitudeMeters } : Goal;

    /// <summary>Everything wrong with it, one line each; empty when it can be flown.</summary>
    internal IEnumerable<string> Problems()
    {
        if (Autopilot is not null && !LinkUri.TryParse(Autopilot, out _, out var problem))
        {
            yield return $"--autopilot: {problem}";
        }

        foreach (var fault in ToOptions().Problems().Concat(FlightSigning.Problems(Signing, SigningKey)))
        {
            yield return fault;
        }
    }

    /// <summary>The same for the flight side.</summary>
    internal FlightOptions ToOptions() => new()
    {
        Goal = FullGoal,
        AltitudeMeters = AltitudeMeters,
        Limits =
            new VehicleLimits { MaxSpeed = Speed, MaxAltitudeMeters = MathF.Max(30, AltitudeMeters + 10) },
        Layers = Layers,
        MaySetParameters = MaySetParameters,
        SearchPatience = SearchPatience,
    };
}
