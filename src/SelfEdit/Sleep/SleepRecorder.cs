using System.Text.Json;
using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit;

/// <summary>Writes a consolidation down: what a row names lies in the store before the row does.</summary>
/// <param name="store">Open for writing.</param>
/// <param name="ledger">Its ledger.</param>
/// <param name="time">Gives the verdict's wall time.</param>
internal sealed class SleepRecorder(AdapterStore store, EditLedger ledger, TimeProvider time)
{
    private readonly EditRecorder _inputs = new(store, ledger, time);

    /// <summary>Appends the row.</summary>
    /// <param name="zone">The class zone.</param>
    /// <param name="report">The verdict.</param>
    /// <param name="draft">What was tried; null where nothing was.</param>
    /// <param name="verdict">The gate's figures; null where it measured nothing.</param>
    /// <param name="anchorBefore">The frozen core before it.</param>
    /// <param name="anchorAfter">The frozen core after it.</param>
    internal LedgerHead Record(
        string zone, ConsolidationReport report, SleepDraft? draft, GateVerdict? verdict, string anchorBefore, string anchorAfter)
    {
        var (names, plan) = draft is not null && report.Verdict == EditVerdict.Kept ? StoreInputs(draft) : ([], null);
        return ledger.Append(new EditEntry
        {
            Id = $"sleep-{ledger.Head.Sequence + 1:00000}",
            Kind = EditKind.Consolidate,
            Zone = zone,
            Directive = JsonSerializer.SerializeToElement(new { report.Steps, Consolidator.RateFactor }),
            Metrics = verdict is null ? null : EditRecorder.Metrics(verdict),
            Verdict = report.Verdict,
            Reason = report.Words,
            AnchorSha256Before = anchorBefore,
            AnchorSha256After = anchorAfter,
            AdaptersSha256Before = report.SetBefore,
            AdaptersSha256After = report.SetAfter,
            CandidateSha256 = draft?.Encoded.Set.Sha256,
            Delta = draft is null ? null : new(draft.Encoded.Bytes.Length, store.Put(StoreItem.Delta, draft.Encoded.Bytes)),
            Inputs = names,
            Replay = plan?.ToJson(),
            Seeds = draft is null ? new Dictionary<string, long>() : new() { ["rehearsal"] = draft.Seed },
            Seconds = new Dictionary<string, double> { ["total"] = report.Elapsed.TotalSeconds },
            AllowedBy = report.Verdict == EditVerdict.Kept ? "gate" : "",
            At = time.GetUtcNow(),
        });
    }

    private (List<string> Names, ReplayPlan Plan) StoreInputs(SleepDraft draft)
    {
        store.Save(draft.Encoded.Set);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sample in draft.Batches.SelectMany(batch => batch))
        {
            places.TryAdd(_inputs.NameOf(sample), places.Count);
        }

        var state = store.Put(StoreItem.Input, ZoneStateCodec.Write(draft.From));
        var steps = draft.Batches.Select(batch => batch.Select(sample => places[_inputs.NameOf(sample)]).ToArray());
        return ([.. places.Keys, state], new ReplayPlan(
            draft.Active.Sha256, Consolidator.RateFactor, [.. steps], ReplayPlan.ThisProcessor, Resumes: true, state));
    }
}
