using System.CommandLine;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Commands;

/// <summary><c>edits verify</c>: the ledger's chain, and every adapter set that is in use.</summary>
internal static class EditsVerify
{
    internal static Command Create()
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("verify", "Checks the ledger's hash chain and the adapter sets in use.") { store, json };
        command.SetAction(parsed =>
        {
            using var opened = CommandInput.OpenStore(parsed.GetValue(store)!);
            var check = EditLedger.VerifyFile(opened.LedgerPath);
            Console.WriteLine(check.Message);
            var sets = Sets(opened);
            JsonOutput.Write(parsed.GetValue(json), new
            {
                Intact = check.IsIntact,
                Fault = check.Fault.ToString(),
                check.FirstBadSequence,
                check.GoodRows,
                check.ExpiredRows,
                Head = check.Head.Hash,
                Sets = sets,
                opened.Recovered,
            });
            return check.IsIntact ? ExitCode.Done : ExitCode.StoreDamaged;
        });
        return command;
    }

    // Loading checks the hash and throws on damage, which ends the command with the store's exit code.
    private static List<string> Sets(AdapterStore store)
    {
        var named = store.Manifest.Named().Distinct().ToList();
        foreach (var hash in named)
        {
            _ = store.Load(hash);
            Console.WriteLine($"set {hash} is whole");
        }

        return named;
    }
}
