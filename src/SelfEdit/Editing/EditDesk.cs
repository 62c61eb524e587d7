using System.Diagnostics;
using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Makes one edit from start to verdict: directive, both arms, gate, swap or revert, record.</summary>
internal sealed class EditDesk
{
    private readonly LearnOptions _options;
    private readonly ReplayMemory _memory;
    private readonly AnchorWatch _anchors;
    private readonly EditRecorder _recorder;
    private readonly AdapterStore? _store;
    private readonly IReadOnlyList<IZoneLearner> _learners;
    private readonly PairedGate _gate;
    private readonly DirectiveBandit _bandit;
    private readonly Dictionary<IZoneLearner, ZoneState> _fallbackStates = [];
    private AdapterSet _lineage;
    private AdapterSet _fallback;
    private ((string Zone, string Set, int Anchors, long Offered, int HeldBack) Key, AnchorReport Report)? _lastLook;
    private int _onTrial;
    private int _edits;

    /// <summary>A desk with nothing on it.</summary>
    internal EditDesk(
        LearnOptions options, ModelWeights weights, ReplayMemory memory, AnchorWatch anchors, EditRecorder recorder,
        AdapterStore? store)
    {
        _options = options;
        _memory = memory;
        _anchors = anchors;
        _recorder = recorder;
        _store = store;
        _learners = [new ClassZoneLearner(options, weights), new RecognitionLearner(options)];
        _gate = new(options.Gate, options.Seed, weights.ClassNames);
        _bandit = new(options.Directives, options.Seed);
        Active = AdapterSet.Empty(weights.Sha256);
        _lineage = Active;
        _fallback = Active;
        Settle();
    }

    /// <summary>The set in use.</summary>
    internal AdapterSet Active { get; private set; }

    /// <summary>The set that later edits build on.</summary>
    internal string Settled => _fallback.Sha256;

    /// <summary>Mini-tasks that the last edit's refusal threw out of memory.</summary>
    internal IReadOnlyList<MiniTask> RefusedLast { get; private set; } = [];

    /// <summary>Whether any zone has something to learn.</summary>
    internal bool CanEdit(IReadOnlyList<MiniTask> fresh) => _learners.Any(learner => learner.CanLearn(fresh, _memory));

    /// <summary>Full name of the class zone.</summary>
    internal string Zone => _learners[0].Zone;

    /// <summary>The bandit, for its state.</summary>
    internal DirectiveBandit Bandit => _bandit;

    /// <summary>Goes on where an earlier run stopped.</summary>
    /// <param name="active">The set in use.</param>
    /// <param name="settled">The set that edits build on.</param>
    /// <param name="states">The zones in training at the settled set; a zone that is not named starts from the set.</param>
    /// <param name="edits">Number that no earlier edit exceeds.</param>
    internal void Resume(
        AdapterSet active, AdapterSet settled, IReadOnlyDictionary<string, ZoneState> states, int edits)
    {
        Active = active;
        _lineage = settled;
        _edits = edits;
        foreach (var learner in _learners)
        {
            learner.State = states.TryGetValue(learner.Zone, out var state) ? state.Copy()
                : learner.FromSet(settled) is { } weights ? new ZoneState(weights) : learner.State;
        }

        Settle();
    }

    /// <summary>Everything that the next run needs; a trial in shadow is left behind.</summary>
    internal MemorySnapshot Snapshot()
    {
        var (objects, nothings, heldBack) = _memory.Tasks;
        return new()
        {
            Zone = Zone,
            ActiveSha256 = Active.Sha256,
            SettledSha256 = _fallback.Sha256,
            States = _fallbackStates.ToDictionary(pair => pair.Key.Zone, pair => pair.Value.Copy(), StringComparer.Ordinal),
            Objects = objects,
            Nothings = nothings,
            HeldBack = heldBack,
            Anchors = [.. _memory.Anchors],
        };
    }

    /// <summary>One edit.</summary>
    /// <param name="tasks">Mini-tasks gathered since the last, those held back included.</param>
    /// <param name="start">Time stamp of the flag that led to it.</param>
    internal EditOutcome Edit(IReadOnlyList<MiniTask> tasks, long start)
    {
        var draft = Begin(tasks);
        draft.Seconds["gather"] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (draft.AnchorBefore != _anchors.Before)
        {
            return Refuse(draft, start);
        }

        var fresh = tasks.Where(task => !task.IsHeldBack).ToList();
        Timed(draft, "candidate", () => MakeCandidate(draft, fresh));
        Timed(draft, "gate", () => Judge(draft));
        return Close(draft, start);
    }

    private EditDraft Begin(IReadOnlyList<MiniTask> tasks)
    {
        var branch = _learners[0];
        var hasMisnamed = tasks.Any(task => task.Said is not null);
        var context = DirectiveBandit.ContextOf(branch.State.Steps >= _options.Patch.DisbeliefAfterSteps, hasMisnamed);
        var number = _bandit.Choose(context, directive => IsPossible(directive, tasks));
        _edits++;
        return new()
        {
            Number = _edits,
            DirectiveNumber = number,
            Context = context,
            Tasks = tasks,
            Lineage = _lineage,
            Active = Active,
            Learner = LearnerOf(DirectiveTable.All[number]),
            AnchorBefore = _anchors.Now(),
            Seed = unchecked((_options.Seed * 1_000_003) + _edits),
        };
    }

    private IZoneLearner LearnerOf(Directive directive) => _learners.First(learner => learner.Kind == directive.Zone);

    // Base classes are mended once the branch stands: before, its own answers would still change what is misnamed.
    private bool IsPossible(Directive directive, IReadOnlyList<MiniTask> tasks) =>
        LearnerOf(directive).CanLearn(tasks, _memory) && (directive.Zone == "class" || !Active.IsEmpty);

    private void MakeCandidate(EditDraft draft, IReadOnlyList<MiniTask> fresh)
    {
        draft.Candidate = draft.Learner.Run(new(draft.Directive, fresh, draft.Seed), _memory);
        draft.Encoded = DeltaCodec.Encode(
            draft.Lineage, draft.Learner.ToArrays(draft.Candidate.State.Mean), draft.Learner.Start);
    }

    private void Judge(EditDraft draft)
    {
        var learner = draft.Learner;
        if (_options.IsGated && _gate.Waiting(_memory.HeldBack) is { } waiting)
        {
            draft.Verdict = waiting;
            return;
        }

        var active = learner.FromSet(draft.Active);
        var candidate = learner.FromSet(draft.Encoded!.Set) ?? draft.Candidate!.State.Mean;

        // The same seed draws the same rehearsal: the arms differ only where the candidate had something new.
        var nullArm = learner.Run(new(draft.Directive, [], draft.Seed), _memory).State;
        draft.Verdict = _gate.Judge(
            draft.Number, _memory.HeldBack.Count, learner.LeastRows,
            learner.Kind == "class" && learner.State.Steps < _options.Gate.YoungSteps,
            learner.Compare(active, nullArm, candidate, _memory),
            LookWithActive(learner, active, draft.Active.Sha256), learner.LookAtAnchors(candidate, _memory));
    }

    // The set in use changes far less often than it is judged against.
    private AnchorReport LookWithActive(IZoneLearner learner, float[]? active, string set)
    {
        var key = (learner.Zone, set, _memory.Anchors.Count, _memory.HeldBackOffered, _memory.HeldBack.Count);
        if (_lastLook is not { } last || last.Key != key)
        {
            _lastLook = (key, learner.LookAtAnchors(active, _memory));
        }

        return _lastLook.Value.Report;
    }

    private EditOutcome Close(EditDraft draft, long start)
    {
        var verdict = draft.Verdict!;
        var decision = _options.IsGated ? verdict.Decision : GateDecision.Keep;
        if (decision != GateDecision.Waiting)
        {
            _bandit.Reward(draft.Context, draft.DirectiveNumber, verdict.OverActive.Mean);
        }

        RefusedLast = [];
        var result = decision switch
        {
            GateDecision.Keep => Keep(draft),
            GateDecision.Waiting => Wait(draft),
            _ => Revert(draft),
        };
        var after = _anchors.Now();
        var keeping = result == EditVerdict.Kept ? _store : null;
        if (keeping is not null)
        {
            SetChange.Announce(keeping, keeping.Save(draft.Encoded!.Set));
        }

        // A kill between the row and the manifest is mended at the next start.
        _recorder.Record(draft, result, verdict.Words, Active.Sha256, after, _bandit.State());
        keeping?.Activate(draft.Encoded!.Set.Sha256);
        return Outcome(draft, result, verdict.Words, start);
    }

    private EditVerdict Keep(EditDraft draft)
    {
        Advance(draft);
        Active = _lineage;
        Settle();
        return EditVerdict.Kept;
    }

    private EditVerdict Wait(EditDraft draft)
    {
        Advance(draft);
        Settle();
        return EditVerdict.Waiting;
    }

    private void Advance(EditDraft draft)
    {
        _lineage = draft.Encoded!.Set;
        draft.Learner.State = draft.Candidate!.State;
        draft.GoesOn = true;
    }

    // From here on a trial that fails comes back to this point, and the trust region is measured from it.
    private void Settle()
    {
        _fallback = _lineage;
        _onTrial = 0;
        foreach (var learner in _learners)
        {
            learner.State.Mean.CopyTo(learner.State.Accepted, 0);
            _fallbackStates[learner] = learner.State.Copy();
        }
    }

    // The set in use is as it was, bit for bit. A candidate that is neither better nor worse than noise goes on in shadow and
    // may be judged again with the next steps; a worse one, or one that has had its time, is thrown away.
    private EditVerdict Revert(EditDraft draft)
    {
        var verdict = draft.Verdict!;
        var isHarmful = _gate.IsHarmful(verdict.OverNull);
        if (isHarmful)
        {
            RefusedLast = [.. draft.Tasks.Where(task => !task.IsHeldBack && task.Kind == MiniTaskKind.Object)];
            _memory.Forget([.. RefusedLast]);
        }

        // Where nothing flies yet there is nothing better to come back to.
        var hasTime = Active.IsEmpty || _onTrial < _options.Gate.MostTrials;
        if (!isHarmful && !_gate.IsWorse(verdict.OverActive) && hasTime)
        {
            Advance(draft);
            _onTrial++;
            return EditVerdict.Reverted;
        }

        _lineage = _fallback;
        _onTrial = 0;
        foreach (var (learner, state) in _fallbackStates)
        {
            learner.State = state.Copy();
        }

        return EditVerdict.Reverted;
    }

    private EditOutcome Refuse(EditDraft draft, long start)
    {
        const string Words = "the frozen core has changed in memory: nothing is learned on it";
        RefusedLast = [];
        _recorder.Record(draft, EditVerdict.Stopped, Words, Active.Sha256, draft.AnchorBefore, _bandit.State());
        return Outcome(draft, EditVerdict.Stopped, Words, start);
    }

    private EditOutcome Outcome(EditDraft draft, EditVerdict verdict, string words, long start) => new(
        draft.Number, draft.Learner.Zone, draft.Directive, verdict, words, Active,
        draft.Verdict?.OverActive.Mean ?? 0, draft.Verdict?.Band ?? 0, _memory.HeldBack.Count,
        draft.Encoded?.Bytes.Length ?? 0, Stopwatch.GetElapsedTime(start));

    private static void Timed(EditDraft draft, string phase, Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        draft.Seconds[phase] = Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
