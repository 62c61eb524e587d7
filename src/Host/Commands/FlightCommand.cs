using System.CommandLine;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Commands;

/// <summary><c>flight</c>: the process that flies; started by others, not by people.</summary>
internal static class FlightCommand
{
    internal static Command Create()
    {
        var flight = new FlightArguments(isAutopilotRequired: true);
        var folder = ProcessOptions.Folder();
        var vision = new Option<string[]>("--vision")
        {
            Description = "One word of vision's command; in order.",
            Required = true,
        };
        var learner = new Option<string[]>("--learner")
        {
            Description = "One word of the learner's command; in order. Without it, none runs.",
        };
        var command = new Command("flight", "The process that flies.") { folder, vision, learner };
        flight.AddTo(command);
        command.Hidden = true;
        command.SetAction(parsed => FlightProcess.Run(new FlightProcessRequest(
            flight.Read(parsed),
            parsed.GetValue(folder)!.FullName,
            [.. parsed.GetValue(vision)!, "--parent", $"{Environment.ProcessId}"],
            parsed.GetValue(learner) ?? [],
            flight.ReadPins(parsed))));
        return command;
    }
}
