using System.CommandLine;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Commands;

/// <summary><c>vision-standin</c>: sees obstacles from a file instead of through a camera; started by
/// flight.</summary>
internal static class VisionStandInCommand
{
    internal static Command Create()
    {
        var folder = ProcessOptions.Folder();
        var obstacles = new Option<FileInfo>("--obstacles") { Required = true };
        var parent = new Option<int>("--parent") { Required = true };
        var seed = FlightArguments.Seed();
        var command =
            new Command("vision-standin", "Stands in for vision.") { folder, obstacles, parent, seed };
        command.Hidden = true;
        command.SetAction(parsed => VisionStandIn.Run(
            parsed.GetValue(folder)!.FullName,
            parsed.GetValue(obstacles)!,
            parsed.GetValue(seed),
            parsed.GetValue(parent)));
        return command;
    }
}
