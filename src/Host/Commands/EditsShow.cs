using System.CommandLine;
using System.Text.Json;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Commands;

/// <summary><c>edits show</c>: everything the ledger keeps of one edit.</summary>
internal static class EditsShow
{
    internal static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The edit, as 'edits list' names it." };
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("show", "Everything the ledger keeps of one edit, and where its evidence lies.") { id, store, json };
        command.SetAction(parsed =>
        {
            using var opened = CommandInput.OpenStore(parsed.GetValue(store)!);
            using var ledger = EditLedger.OpenReadOnly(opened.LedgerPath);
            var name = parsed.GetValue(id)!;
            var row = ledger.Find(name) ?? throw new HostException(
                ExitCode.BadInput, $"There is no edit {name} in {opened.Folder}{Expired(ledger)}: 'droneseal edits list' names them.");
            using var body = JsonDocument.Parse(row.Body);
            Console.WriteLine($"row {row.Sequence}, hash {row.Hash}, parent {row.ParentHash}");
            if (ledger.ArchiveOf(row.Sequence) is { } archive)
            {
                Console.WriteLine($"archived in {archive}");
            }

            Console.WriteLine(JsonSerializer.Serialize(body.RootElement, JsonOutput.Options));
            foreach (var crop in row.Entry.MiniTasks.Select(task => task.CropSha256).OfType<string>().Distinct())
            {
                Console.WriteLine($"evidence {opened.PathOf(StoreItem.Crop, crop)}");
            }

            JsonOutput.Write(parsed.GetValue(json), new { row.Sequence, row.Hash, row.ParentHash, Entry = body.RootElement });
            return ExitCode.Done;
        });
        return command;
    }

    private static string Expired(EditLedger ledger) =>
        ledger.ExpiredRows is > 0 and var last ? $" (rows 1 to {last} have expired)" : "";
}
