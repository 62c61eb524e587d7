using System.Runtime.CompilerServices;
using System.Text.Json;
using DroneSeal.Core;
using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Writes every edit down, kept or not: inputs, bytes and set into the store, one row into the ledger.</summary>
/// <remarks>Without a store it does nothing, for measurements that leave no trace. Order matters: what a row names is there before it.</remarks>
/// <param name="store">Where sets and bytes go; null for nowhere.</param>
/// <param name="ledger">Where the rows go; null for nowhere.</param>
/// <param name="time">Gives the verdict's wall time.</param>
/// <param name="classNames">The model's base classes, one a row; null for COCO's.</param>
internal sealed class EditRecorder(
    AdapterStore? store, EditLedger? ledger, TimeProvider time, IReadOnlyList<string>? classNames = null)
{
    private readonly ConditionalWeakTable<WindowSample, string> _names = [];

    /// <summary>Writes the edit down.</summary>
    /// <param name="draft">The edit.</param>
    /// <param name="verdict">What became of it.</param>
    /// <param name="words">Why.</param>
    /// <param name="activeAfter">The set in use after it.</param>
    /// <param name="anchorAfter">The frozen core after it.</param>
    /// <param name="state">The bandit's state.</param>
    internal void Record(
        EditDraft draft, EditVerdict verdict, string words, string activeAfter, string anchorAfter, JsonElement state)
    {
        if (store is null || ledger is null)
        {
            return;
        }

        var isReplayable = draft.GoesOn && draft.Candidate is not null;
        var names = isReplayable ? StoreInputs(draft.Candidate!) : [];
        var delta = draft.Encoded is null ? null : StoreDelta(draft.Encoded);
        if (isReplayable && draft.Encoded is not null)
        {
            store.Save(draft.Encoded.Set);
        }

        ledger.Append(new EditEntry
        {
            Id = EditName.Of(draft.Number, draft.AnchorBefore),
            Kind = verdict == EditVerdict.Stopped ? EditKind.Refusal : EditKind.Edit,
            Zone = draft.Learner.Zone,
            Directive = JsonSerializer.SerializeToElement(draft.Directive),
            MiniTasks = [.. draft.Tasks.Select(task => Describe(task, draft.Learner.Zone))],
            Metrics = draft.Verdict is null ? null : Metrics(draft.Verdict),
            Verdict = verdict,
            Reason = words,
            AnchorSha256Before = draft.AnchorBefore,
            AnchorSha256After = anchorAfter,
            AdaptersSha256Before = draft.Active.Sha256,
            AdaptersSha256After = activeAfter,
            CandidateSha256 = draft.Encoded?.Set.Sha256,
            Delta = delta,
            Inputs = [.. names.Keys],
            Replay = isReplayable ? ReplayPlan.Of(draft, names, NameOf).ToJson() : null,
            Seeds = new Dictionary<string, long> { ["batches"] = draft.Seed },
            Seconds = draft.Seconds,
            State = state,
            AllowedBy = verdict == EditVerdict.Kept ? "gate" : "",
            At = time.GetUtcNow(),
        });
    }

    private DeltaRecord StoreDelta(EncodedDelta encoded) =>
        new(encoded.Bytes.Length, store!.Put(StoreItem.Delta, encoded.Bytes));

    private Dictionary<string, int> StoreInputs(ArmResult arm)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sample in arm.Batches.SelectMany(batch => batch))
        {
            names.TryAdd(NameOf(sample), names.Count);
        }

        return names;
    }

    /// <summary>The stored name of a sample, which is written when it is first used.</summary>
    internal string NameOf(WindowSample sample) =>
        _names.GetValue(sample, fresh => store!.Put(StoreItem.Input, SampleCodec.Write(fresh)));

    private MiniTaskRecord Describe(MiniTask task, string zone) => new(
        task.Picture, task.Box, task.Said is { } said ? NameOf(said, zone) : null,
        task.Said?.Score, task.Kind == MiniTaskKind.Object ? "object" : "nothing",
        [.. task.Evidence.Select(evidence => $"{evidence.Critic}: {evidence.Words}")],
        task.Probability, StoreCrop(task), task.IsHeldBack);

    // Rows after the model's own belong to novel classes: to the one being learned.
    private string NameOf(in Detection said, string zone)
    {
        var names = classNames ?? CocoClassNames.All;
        return said.ClassId < names.Count ? names[said.ClassId] : zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    // Described once, in the row of the edit it was gathered for; its memory is better used for windows.
    private string? StoreCrop(MiniTask task)
    {
        var crop = task.Crop;
        task.Crop = null;
        return crop is null ? null : store!.Put(StoreItem.Crop, crop);
    }

    /// <summary>What the gate measured, as it stands in the ledger.</summary>
    internal static EditMetrics Metrics(GateVerdict verdict) => new()
    {
        Active = new Dictionary<string, double> { ["alarms"] = verdict.Active.Alarms },
        Candidate = new Dictionary<string, double>
        {
            ["alarms"] = verdict.Candidate.Alarms,
            ["gain_over_active"] = verdict.OverActive.Mean,
            ["standard_error"] = verdict.OverActive.StandardError,
        },
        NullArm = new Dictionary<string, double>
        {
            ["gain_over_active"] = verdict.OverActive.Mean - verdict.OverNull.Mean,
        },
        Gain = verdict.OverNull.Mean,
        NoiseBand = verdict.Band,
        HeldBack = verdict.OverActive.Count,
    };
}
