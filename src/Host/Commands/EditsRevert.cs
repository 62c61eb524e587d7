using System.CommandLine;
using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Commands;

/// <summary><c>edits revert</c>: puts an earlier adapter set back, and writes so into the ledger.</summary>
internal static class EditsRevert
{
    internal static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "Go back to before this edit, which must be in use; without it, before the last kept.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("revert", "Takes the last kept edit back, or everything since an edit.") { id, store, json };
        command.SetAction(parsed => Run(parsed.GetValue(store)!, parsed.GetValue(id), parsed.GetValue(json)));
        return command;
    }

    private static int Run(DirectoryInfo folder, string? id, FileInfo? json)
    {
        using var reader = CommandInput.OpenStore(folder);
        using var store = AdapterStore.Open(folder.FullName, reader.Manifest.AnchorSha256);
        using var ledger = EditLedger.Open(store.LedgerPath);
        if (SetChange.Finish(store, ledger) is { } finished)
        {
            Console.WriteLine(finished);
        }

        var orders = new StoreOrders(store, ledger, TimeProvider.System);
        var from = store.Manifest.Active;
        const string By = "the operator of this computer";
        var answer = id is null ? orders.GoBack(By) : orders.GoBack(Edit(orders.Book.Edits, ledger, id), By);
        if (answer.Result != MavResult.Accepted)
        {
            throw new HostException(ExitCode.BadInput, answer.Text);
        }

        var (to, head) = (store.Manifest.Active, ledger.Head);
        Console.WriteLine($"{from ?? "no adapters"} -> {to ?? "no adapters"}; ledger row {head.Sequence}");
        JsonOutput.Write(json, new { From = from, To = to, head.Sequence, Head = head.Hash });
        return ExitCode.Done;
    }

    private static StoreEdit Edit(StoreEdits edits, EditLedger ledger, string id) =>
        edits.Edits.FirstOrDefault(edit => edit.Entry.Id == id && edit.IsActive)
            ?? throw new HostException(ExitCode.BadInput, ledger.Find(id) is null
                ? $"There is no edit {id} in the ledger: 'droneseal edits list' names them."
                : $"The edit {id} is not in use: it was not kept, or taken back already.");
}
