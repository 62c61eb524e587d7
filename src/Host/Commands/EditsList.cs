using System.CommandLine;
using DroneSeal.Ledger;

namespace DroneSeal.Host.Commands;

/// <summary><c>edits list</c>: one line an edit.</summary>
internal static class EditsList
{
    internal static Command Create()
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("list", "One line an edit, oldest first.") { store, json };
        command.SetAction(parsed =>
        {
            using var opened = CommandInput.OpenStore(parsed.GetValue(store)!);
            using var ledger = EditLedger.OpenReadOnly(opened.LedgerPath);
            var rows = ledger.Read().ToList();
            if (ledger.ExpiredRows is > 0 and var expired)
            {
                Console.WriteLine($"rows 1 to {expired} have expired");
            }

            foreach (var row in rows)
            {
                var gain = row.Entry.Metrics is { } metrics ? $"{metrics.GainOverActive:+0.0000;-0.0000} band {metrics.NoiseBand:0.0000}" : "";
                Console.WriteLine(
                    $"{row.Sequence,5}  {row.Entry.Id,-10}  {Lower(row.Entry.Kind),-11}  {Lower(row.Entry.Verdict),-8}  {row.Entry.Zone,-22}  {gain,-22}  {row.Entry.Reason}");
            }

            Console.WriteLine($"{rows.Count} rows; active set {opened.Manifest.Active ?? "none, all adapters off"}");
            JsonOutput.Write(parsed.GetValue(json), new
            {
                opened.Manifest.Active,
                opened.Manifest.Previous,
                opened.Manifest.Released,
                Edits = rows.Select(row => new
                {
                    row.Sequence,
                    row.Hash,
                    row.Entry.Id,
                    Kind = Lower(row.Entry.Kind),
                    Verdict = Lower(row.Entry.Verdict),
                    row.Entry.Zone,
                    row.Entry.Reason,
                    Gain = row.Entry.Metrics?.GainOverActive,
                    row.Entry.Metrics?.NoiseBand,
                    row.Entry.Delta?.Bytes,
                    row.Entry.At,
                }),
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
