using System.Diagnostics;
using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Sleep: on the ground, what was learned edit by edit is rehearsed with everything remembered, then judged again.</summary>
/// <remarks>
/// <code>
/// set in use + memory.bin -> one pass over everything remembered -> gate on what no step has seen
///   kept      row, then the set in use is replaced, then the memory
///   otherwise row only; the set in use is as it was, bit for bit
/// </code>
/// No frames are needed, so it runs without a camera and without the trunk. One thread; the same store gives the same set.
/// </remarks>
public sealed class Consolidator
{
    /// <summary>Half the step sizes of an edit: nothing new is to be learned in a hurry.</summary>
    internal const float RateFactor = 0.5f;

    private readonly AdapterStore _store;
    private readonly EditLedger _ledger;
    private readonly LearnOptions _options;
    private readonly AnchorWatch _anchors;
    private readonly ClassZoneLearner _learner;
    private readonly ReplayMemory _memory;
    private readonly SleepRecorder _recorder;
    private readonly IReadOnlyList<string> _classNames;

    /// <summary>A consolidator of one store.</summary>
    /// <param name="store">Open for writing.</param>
    /// <param name="ledger">Its ledger, open for writing.</param>
    /// <param name="weights">The frozen core that the store was made with.</param>
    /// <param name="options">As in the run that made the store.</param>
    /// <param name="time">Clock of the ledger; null for the system's.</param>
    public Consolidator(
        AdapterStore store, EditLedger ledger, ModelWeights weights, LearnOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _ledger = ledger;
        _options = options;
        _anchors = new(weights);
        _learner = new(options, weights);
        _classNames = weights.ClassNames;
        _memory = new(options.Memory, options.Gate, options.Seed);
        _recorder = new(store, ledger, time ?? TimeProvider.System);
    }

    /// <summary>Rehearses, judges, and puts the result into use where it is better beyond noise and harms no anchor.</summary>
    /// <returns>What came of it; a refusal is an answer.</returns>
    /// <exception cref="StoreException">The store has no memory, or something in it is damaged.</exception>
    public ConsolidationReport Run()
    {
        var start = Stopwatch.GetTimestamp();
        SetChange.Finish(_store, _ledger);
        var snapshot = MemoryFile.Read(_store) ?? throw new StoreException(
            $"The store {_store.Folder} has no memory to rehearse: let a learn run on it come to its end first.");
        var active = _store.LoadActive();
        if (snapshot.ActiveSha256 != active.Sha256 && Resumption.WasTakenBack(_ledger, snapshot.ActiveSha256))
        {
            // Which mini-tasks taught what an operator took back is known to nobody any more.
            snapshot = snapshot with
            {
                Objects = new([], snapshot.Objects.Offered),
                Nothings = new([], snapshot.Nothings.Offered),
            };
        }

        var why = WhyNot(snapshot, active);
        if (why is not null)
        {
            return Close(new() { Verdict = EditVerdict.Stopped, Words = why, SetBefore = active.Sha256, SetAfter = active.Sha256 }, null, null);
        }

        _memory.Restore(snapshot);
        var draft = Rehearse(snapshot, active);
        var (verdict, report) = Judge(draft);
        if (report.Verdict == EditVerdict.Kept)
        {
            SetChange.Announce(_store, _store.Save(draft.Encoded.Set));
        }

        report = Close(report with { Elapsed = Stopwatch.GetElapsedTime(start) }, draft, verdict);
        if (report.Verdict == EditVerdict.Kept)
        {
            _store.Activate(draft.Encoded.Set.Sha256);
            MemoryFile.Write(_store, After(snapshot, draft));
        }

        return report;
    }

    private string? WhyNot(MemorySnapshot snapshot, AdapterSet active) =>
        _anchors.Now() != active.AnchorSha256 ? "the frozen core has changed in memory: nothing is learned on it"
        : snapshot.Zone != _learner.Zone ? $"the memory is about {snapshot.Zone}, not {_learner.Zone}"
        : _learner.FromSet(active) is null ? "no adapters of the class are in use: there is nothing to consolidate"
        : snapshot.Objects.Items.Count == 0 ? "no object is remembered: there is nothing to rehearse"
        : null;

    private SleepDraft Rehearse(MemorySnapshot snapshot, AdapterSet active)
    {
        var isCurrent = snapshot.ActiveSha256 == active.Sha256 && snapshot.SettledSha256 == active.Sha256;
        var from = isCurrent && snapshot.States.TryGetValue(_learner.Zone, out var state)
            ? state : new ZoneState(_learner.FromSet(active)!);
        var seed = unchecked((_options.Seed * 1_000_003) + (int)_ledger.Head.Sequence);
        var batches = RehearsalPlan.Make(_memory, seed);
        var rehearsed = _learner.Replay(from, batches, RateFactor);
        var encoded = DeltaCodec.Encode(active, _learner.ToArrays(rehearsed.Mean), _learner.Start);
        _learner.State = from;
        return new(active, from, batches, rehearsed, encoded, seed);
    }

    // The candidate is rehearsal and nothing else, so the null arm is the set in use itself.
    private (GateVerdict Verdict, ConsolidationReport Report) Judge(SleepDraft draft)
    {
        var before = _learner.FromSet(draft.Active)!;
        var after = _learner.FromSet(draft.Encoded.Set)!;
        var rows = _learner.Compare(before, new ZoneState(before), after, _memory);
        var verdict = new PairedGate(_options.Gate, _options.Seed, _classNames).Judge(
            draft.Seed, _memory.HeldBack.Count, _learner.LeastRows, isYoung: false, rows,
            _learner.LookAtAnchors(before, _memory), _learner.LookAtAnchors(after, _memory));
        var isKept = verdict.Decision == GateDecision.Keep;
        return (verdict, new()
        {
            Verdict = isKept ? EditVerdict.Kept
                : verdict.Decision == GateDecision.Waiting ? EditVerdict.Waiting : EditVerdict.Reverted,
            Words = verdict.Words,
            SetBefore = draft.Active.Sha256,
            SetAfter = isKept ? draft.Encoded.Set.Sha256 : draft.Active.Sha256,
            Steps = draft.Batches.Count,
            HeldBack = rows.Count,
            LossBefore = -rows.Select(row => row.Active).DefaultIfEmpty().Average(),
            LossAfter = -rows.Select(row => row.Candidate).DefaultIfEmpty().Average(),
            FoundBefore = _learner.Found(before, _memory),
            FoundAfter = _learner.Found(after, _memory),
            Anchors = verdict.Candidate.Pictures,
            AlarmsBefore = verdict.Active.Alarms,
            AlarmsAfter = verdict.Candidate.Alarms,
            Gain = verdict.OverActive.Mean,
            NoiseBand = verdict.Band,
            Bytes = draft.Encoded.Bytes.Length,
        });
    }

    private ConsolidationReport Close(ConsolidationReport report, SleepDraft? draft, GateVerdict? verdict)
    {
        var head = _recorder.Record(_learner.Zone, report, draft, verdict, _anchors.Before, _anchors.Now());
        return report with { LedgerHead = head.Hash };
    }

    private MemorySnapshot After(MemorySnapshot snapshot, SleepDraft draft)
    {
        var set = draft.Encoded.Set.Sha256;
        draft.State.Mean.CopyTo(draft.State.Accepted, 0);
        return snapshot with
        {
            ActiveSha256 = set,
            SettledSha256 = set,
            States = new Dictionary<string, ZoneState>(snapshot.States, StringComparer.Ordinal) { [_learner.Zone] = draft.State },
        };
    }
}
