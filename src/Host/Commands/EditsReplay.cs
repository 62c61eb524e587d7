using System.CommandLine;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Commands;

/// <summary><c>edits replay</c>: makes the adapter sets again from the ledger and compares them bit for bit.</summary>
internal static class EditsReplay
{
    internal static Command Create()
    {
        var id = new Argument<string?>("ID") { Description = "Stop after this edit.", Arity = ArgumentArity.ZeroOrOne };
        var store = CommonOptions.Store();
        var weights = new Option<FileInfo?>("--weights") { Description = "The frozen core; the one the store names without it.", HelpName = "FILE" };
        var json = CommonOptions.Json();
        var command = new Command("replay", "Runs every edit's steps again and compares the result bit for bit.") { id, store, weights, json };
        command.SetAction(parsed =>
        {
            using var opened = CommandInput.OpenStore(parsed.GetValue(store)!);
            var core = StoreOrigin.LoadWeights(opened.Folder, parsed.GetValue(weights));
            using var ledger = EditLedger.OpenReadOnly(opened.LedgerPath);
            var report = new Replayer(opened, core, StoreOrigin.Options(opened.Folder)).Run(
                ledger, parsed.GetValue(id), (edit, isSame) => Console.WriteLine($"{edit} {Word(isSame)}"));
            Console.WriteLine(report.Words);
            JsonOutput.Write(parsed.GetValue(json), report);
            return report.IsExact ? ExitCode.Done : ExitCode.StoreDamaged;
        });
        return command;
    }

    private static string Word(bool? isSame) => isSame switch { true => "same", false => "DIFFERS", _ => "expired" };
}
