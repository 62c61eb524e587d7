using System.CommandLine;
using DroneSeal.Host.Replaying;

namespace DroneSeal.Host.Commands;

/// <summary><c>replay</c>: looks at a recorded flight again, with and without what was learned.</summary>
internal static class ReplayCommand
{
    internal static Command Create()
    {
        var flight = new Argument<string>("FLIGHT")
        {
            Description = "A recorded flight's folder, or the folder of --record: its newest flight.",
        };
        var edits = new Option<string>("--edits")
        {
            Description = "off: all adapters off, against what was recorded. on: against the set then active. ID:"
                + " without and with one edit, kept or taken back.",
            HelpName = "off|on|ID",
            DefaultValueFactory = _ => "on",
        };
        var weights = new Option<FileInfo?>("--weights")
        {
            Description = "The frozen core; the one that the recording names without it.",
            HelpName = "FILE",
        };
        var store = new Option<DirectoryInfo?>("--store")
        {
            Description = "The store that holds the edit; the one that the recording names without it.",
            HelpName = "DIR",
        };
        var (device, threads, json) = (CommonOptions.Device(), CommonOptions.Threads(), CommonOptions.Json());
        var command = new Command("replay", "Looks at a recorded flight again, with and without what was learned.")
        {
            flight, edits, weights, store, device, threads, json,
        };
        command.SetAction(parsed => Run(new ReplayRequest
        {
            Flight = parsed.GetValue(flight)!,
            Edits = parsed.GetValue(edits)!,
            Weights = parsed.GetValue(weights),
            Store = parsed.GetValue(store),
            Device = parsed.GetValue(device)!,
            Threads = parsed.GetValue(threads),
            Json = parsed.GetValue(json),
        }));
        return command;
    }

    private static int Run(ReplayRequest request)
    {
        using var session = new ReplaySession(request);
        var result = session.Run();
        JsonOutput.Write(request.Json, result);
        ReplayWords.Print(result);
        return ExitCode.Done;
    }
}
