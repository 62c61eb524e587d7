using DroneSeal.Host.CourseFlights;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.FlyReport;

/// <summary>One mini-task of an edit, as the ledger and the store hold it.</summary>
/// <param name="Crop">Picture as a <c>data:</c> URI; null where the store holds it no more.</param>
/// <param name="Words">What the detector had said, and every critic's reason.</param>
internal sealed record EditEvidence(string? Crop, string Words)
{
    private const int MostOfOneEdit = 3;

    /// <summary>Evidence of each edit of a flight.</summary>
    /// <param name="storeFolder">That the flight's learner left; null where it left none.</param>
    /// <param name="edits">The flight's edits, in order.</param>
    /// <returns>As many as edits; all empty where the ledger's last rows are not these edits.</returns>
    internal static IReadOnlyList<IReadOnlyList<EditEvidence>> Of(
        string? storeFolder, IReadOnlyList<EditRecord> edits)
    {
        if (storeFolder is null || edits.Count == 0)
        {
            return [.. edits.Select(_ => Array.Empty<EditEvidence>())];
        }

        using var store = AdapterStore.OpenReadOnly(storeFolder);
        using var ledger = EditLedger.OpenReadOnly(store.LedgerPath);
        var rows = ledger.Read().Select(row => row.Entry).Where(entry => entry.Kind == EditKind.Edit)
            .TakeLast(edits.Count).ToList();
        var areSame = rows.Count == edits.Count && rows.Zip(edits).All(pair =>
            pair.First.Verdict.ToString().Equals(pair.Second.Verdict, StringComparison.OrdinalIgnoreCase));
        return [.. edits.Select((_, i) => areSame ? Of(store, rows[i]) : [])];
    }

    private static EditEvidence[] Of(AdapterStore store, EditEntry entry) =>
        [.. entry.MiniTasks.Where(task => task.CropSha256 is not null).Take(MostOfOneEdit)
            .Select(task => new EditEvidence(CropOf(store, task.CropSha256!), WordsOf(task)))];

    private static string? CropOf(AdapterStore store, string sha256) =>
        store.TryGet(StoreItem.Crop, sha256) is { } bytes
            ? "data:image/png;base64," + Convert.ToBase64String(bytes)
            : null;

    private static string WordsOf(MiniTaskRecord task)
    {
        var said = task.Said is { } name
            ? FormattableString.Invariant($"said {name} {task.SaidScore:0.00}") : "said nothing";
        return $"{(task.IsHeldBack ? "held back: " : "")}{said}; {string.Join("; ", task.Evidence)}";
    }
}
