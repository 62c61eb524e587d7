using DroneSeal.Flight.Status;

namespace DroneSeal.Host.Flying;

/// <summary>What the flight process is started with.</summary>
/// <param name="Check">The flight; its autopilot is named.</param>
/// <param name="Folder">Where the processes meet.</param>
/// <param name="VisionCommand">Program and arguments of vision.</param>
/// <param name="LearnerCommand">Program and arguments of the learner; empty where none is to run.</param>
/// <param name="Pins">Lamp, buzzer and switch.</param>
internal sealed record FlightProcessRequest(
    FlightCheckRequest Check,
    string Folder,
    IReadOnlyList<string> VisionCommand,
    IReadOnlyList<string> LearnerCommand,
    StatusPinOptions Pins);
