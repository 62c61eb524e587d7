using DroneSeal.Host.Ground;
using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>What a whole <c>fly</c> needs, checked and loaded.</summary>
internal sealed record FlySetup
{
    /// <summary>The course.</summary>
    internal required Course Course { get; init; }

    /// <summary>How courses are flown.</summary>
    internal CourseFlightOptions Options { get; init; } = new();

    /// <summary>Detector and card; null where only the truth flies.</summary>
    internal FlyModel? Model { get; init; }

    /// <summary>Judges adapters after each flight; null where nothing is judged.</summary>
    internal HeldOutFrames? HeldOut { get; init; }

    /// <summary>Address of an autopilot to fly by the real clock; null for the built-in one in
    /// lock-step.</summary>
    internal string? Autopilot { get; init; }

    /// <summary>Store of an earlier flight, that every trial begins with a copy of; null begins with no
    /// adapters.</summary>
    internal string? Store { get; init; }

    /// <summary>Folder that flights are recorded in; null records none.</summary>
    internal string? Record { get; init; }

    /// <summary>Where ground stations are; null for nowhere, and as fast as the machine can.</summary>
    internal GroundRequest? Ground { get; init; }
}
