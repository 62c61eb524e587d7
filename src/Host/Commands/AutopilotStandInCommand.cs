using System.CommandLine;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Commands;

/// <summary><c>autopilot-standin</c>: the built-in autopilot as a process; started by others.</summary>
internal static class AutopilotStandInCommand
{
    internal static Command Create()
    {
        var folder = ProcessOptions.Folder();
        var listen = new Option<string>("--listen") { Required = true };
        var settings = ProcessOptions.Settings();
        var seed = FlightArguments.Seed();
        var key = new Option<FileInfo?>("--signing-key");
        var command = new Command("autopilot-standin", "The built-in autopilot.")
        {
            folder, listen, settings, seed, key,
        };
        command.Hidden = true;
        command.SetAction(parsed => AutopilotStandIn.Run(
            parsed.GetValue(folder)!.FullName,
            parsed.GetValue(listen)!,
            parsed.GetValue(seed),
            parsed.GetValue(settings)!,
            parsed.GetValue(key)));
        return command;
    }
}
