using System.Text;
using System.Text.Json;
using DroneSeal.Host.Learning;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Report;

/// <summary>One self-contained HTML page of a <c>learn</c>: no file beside it, nothing fetched.</summary>
internal static class LearnReportPage
{
    private const int MostEvidence = 6;

    internal static void Write(
        FileInfo file, LearnRequest request, ModelWeights weights, LearnResult result, ScoredRun scored)
    {
        using var store = AdapterStore.OpenReadOnly(request.Store.FullName);
        using var ledger = EditLedger.OpenReadOnly(store.LedgerPath);
        var data = new
        {
            Result = result,
            StreamPictures = result.Pictures,
            Curve = scored.Curves.Select(curve => new
            {
                curve.Name,
                curve.Edits,
                Ap50 = curve.Figures.Select(figures => figures.Ap50),
                RecallAtP90 = curve.Figures.Select(figures => figures.RecallAtP90),
                Recall = curve.Figures.Select(figures => figures.Recall),
            }),
            Pictures = scored.Pairs,
            result.Arms,
            Edits = ledger.Read().Where(row => row.Entry.Kind == EditKind.Edit).Select(row => Edit(row, store)),
            Record = Record(ledger, store, weights, request),
        };
        var page = EmbeddedText.Read("report.html")
            .Replace("/*{{UPLOT_CSS}}*/", EmbeddedText.Read("uPlot.min.css"), StringComparison.Ordinal)
            .Replace("/*{{UPLOT_JS}}*/", EmbeddedText.Read("uPlot.iife.min.js"), StringComparison.Ordinal)
            .Replace("{{DATA}}", JsonSerializer.Serialize(data, JsonOutput.Options), StringComparison.Ordinal);
        file.Directory?.Create();
        File.WriteAllText(file.FullName, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static object Edit(LedgerRow row, AdapterStore store) => new
    {
        row.Sequence,
        row.Entry.Zone,
        Verdict = row.Entry.Verdict.ToString().ToLowerInvariant(),
        row.Entry.Reason,
        row.Entry.Metrics?.Gain,
        Band = row.Entry.Metrics?.NoiseBand,
        Seconds = row.Entry.Seconds.TryGetValue("total", out var total) ? total : row.Entry.Seconds.Values.Sum(),
        row.Entry.Delta?.Bytes,
        Evidence = row.Entry.MiniTasks.Where(task => task.CropSha256 is not null).Take(MostEvidence).Select(task => new
        {
            Crop = Crop(store, task.CropSha256!),
            Words = $"{(task.IsHeldBack ? "held back: " : "")}{string.Join("; ", task.Evidence)}",
        }),
    };

    private static string? Crop(AdapterStore store, string sha256) => store.TryGet(StoreItem.Crop, sha256) is { } bytes
        ? "data:image/png;base64," + Convert.ToBase64String(bytes)
        : null;

    private static Dictionary<string, string> Record(
        EditLedger ledger, AdapterStore store, ModelWeights weights, LearnRequest request)
    {
        var check = ledger.Verify();
        return new Dictionary<string, string>
        {
            ["ledger rows"] = $"{ledger.Head.Sequence}",
            ["ledger head"] = ledger.Head.Hash,
            ["chain"] = check.Message,
            ["active adapters"] = store.Manifest.Active ?? "none",
            ["released adapters"] = store.Manifest.Released ?? "none: every obstacle the frozen detector sees still counts",
            ["frozen core"] = weights.Sha256,
            ["seed"] = $"{request.Seed}",
        };
    }
}
