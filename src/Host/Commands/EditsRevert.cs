using System.CommandLine;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Commands;

/// <summary><c>edits revert</c>: puts an earlier adapter set back, and writes so into the ledger.</summary>
internal static class EditsRevert
{
    internal static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "Go back to before this edit; to the previous set without it.",
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
        var from = store.Manifest.Active;
        var to = id is null ? store.Manifest.Previous : Before(ledger, id, reader.Manifest.AnchorSha256);
        store.Activate(to);
        var entry = new EditEntry
        {
            Id = $"revert-{ledger.Head.Sequence + 1}",
            Kind = EditKind.Revert,
            Reason = id is null ? "The operator went back to the previous set." : $"The operator went back to before {id}.",
            AnchorSha256Before = store.Manifest.AnchorSha256,
            AnchorSha256After = store.Manifest.AnchorSha256,
            AdaptersSha256Before = from ?? "",
            AdaptersSha256After = to ?? "",
            AllowedBy = "operator",
            At = DateTimeOffset.UtcNow,
        };
        var head = ledger.Append(entry);
        Console.WriteLine($"{from ?? "no adapters"} -> {to ?? "no adapters"}; ledger row {head.Sequence}");
        JsonOutput.Write(json, new { From = from, To = to, head.Sequence, Head = head.Hash });
        return ExitCode.Done;
    }

    // Before the first edit no adapters were in use: the empty set has a hash, and no file.
    private static string? Before(EditLedger ledger, string id, string anchorSha256)
    {
        var row = ledger.Find(id) ?? throw new HostException(
            ExitCode.BadInput, $"There is no edit {id} in the ledger: 'droneseal edits list' names them.");
        return row.Entry.AdaptersSha256Before is { Length: > 0 } hash && hash != AdapterSet.Empty(anchorSha256).Sha256
            ? hash
            : null;
    }
}
