using System.CommandLine;
using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Commands;

/// <summary><c>edits consolidate</c>: sleep; rehearses everything remembered and keeps the result where the gate lets it pass.</summary>
internal static class EditsConsolidate
{
    internal static Command Create()
    {
        var store = CommonOptions.Store();
        var weights = new Option<FileInfo?>("--weights") { Description = "The frozen core; the one the store names without it.", HelpName = "FILE" };
        var json = CommonOptions.Json();
        var command = new Command("consolidate", "Rehearses all that is remembered, on the ground; keeps the result if the gate lets it pass.")
        {
            store, weights, json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(store)!, parsed.GetValue(weights), parsed.GetValue(json)));
        return command;
    }

    private static int Run(DirectoryInfo folder, FileInfo? weights, FileInfo? json)
    {
        using (CommandInput.OpenStore(folder))
        {
            // Says what is wrong with a folder that is no store, before one is made of it.
        }

        StoreFreeze.Refuse(folder.FullName);
        var core = StoreOrigin.LoadWeights(folder.FullName, weights);
        using var store = AdapterStore.Open(folder.FullName, core.Sha256);
        using var ledger = EditLedger.Open(store.LedgerPath);
        var report = new Consolidator(store, ledger, core, StoreOrigin.Options(store.Folder)).Run();
        Say(report);
        JsonOutput.Write(json, new
        {
            Verdict = report.Verdict.ToString().ToLowerInvariant(),
            report.Words,
            AdaptersBefore = report.SetBefore,
            AdaptersAfter = report.SetAfter,
            report.Steps,
            report.HeldBack,
            report.LossBefore,
            report.LossAfter,
            report.FoundBefore,
            report.FoundAfter,
            report.Anchors,
            report.AlarmsBefore,
            report.AlarmsAfter,
            report.Gain,
            report.NoiseBand,
            report.Bytes,
            Seconds = report.Elapsed.TotalSeconds,
            report.LedgerHead,
        });
        return ExitCode.Done;
    }

    private static void Say(ConsolidationReport report)
    {
        Console.WriteLine($"{report.Verdict.ToString().ToLowerInvariant()}: {report.Words}");
        Console.WriteLine($"{report.Steps} steps in {report.Elapsed.TotalSeconds:0.0} s, {report.Bytes} bytes");
        Console.WriteLine(
            $"{report.HeldBack} held-back mini-tasks: loss {report.LossBefore:0.0000} -> {report.LossAfter:0.0000}, "
            + $"objects found {report.FoundBefore:0.000} -> {report.FoundAfter:0.000}");
        Console.WriteLine($"{report.Anchors} anchors: {report.AlarmsBefore} -> {report.AlarmsAfter} false alarms");
        Console.WriteLine(report.SetAfter == report.SetBefore
            ? $"the set in use stays {report.SetBefore}" : $"set in use {report.SetBefore} -> {report.SetAfter}");
    }
}
