using System.CommandLine;
using DroneSeal.GroundStation.Edits;
using DroneSeal.GroundStation.Sessions;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>edits verify</c>: pulls the ledger and checks its chain here.</summary>
internal static class EditsVerify
{
    internal static Command Create(CommandRunner runner)
    {
        var forget = new Option<bool>("--forget")
        {
            Description = "Forget what earlier looks had seen: the vehicle has a new store.",
        };
        return runner.Add(
            new Command("verify", "Pulls the ledger and checks its hash chain here.") { forget },
            (parsed, station) => Run(station, parsed.GetValue(forget)));
    }

    private static int Run(Station station, bool isForgotten)
    {
        var vehicle = station.FindAgent();
        var copy = new LedgerCopy(station.World, vehicle.SystemId, new AgentFiles(station, vehicle));
        if (isForgotten)
        {
            copy.Forget();
        }

        copy.Pull();
        var check = copy.Verify();
        station.Answer.Say($"vehicle {vehicle.SystemId}: {check.Message}");
        station.Answer.Say($"  head {check.Head}");
        station.Answer.Emit("ledger_check", writer =>
        {
            writer.WriteNumber("vehicle", vehicle.SystemId);
            writer.WriteBoolean("intact", check.IsIntact);
            writer.WriteString("fault", check.Fault.ToString().ToLowerInvariant());
            writer.WriteNumber("good_rows", check.GoodRows);
            writer.WriteString("head", check.Head.Hash);
            writer.WriteString("words", check.Message);
            writer.WriteString("copy", copy.Folder);
        });
        return check.IsIntact ? ExitCode.Done : ExitCode.CheckFailed;
    }
}
