using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Makes adapter sets again from the ledger and the stored inputs, and compares them bit for bit.</summary>
/// <remarks>Holds on the same build and the same vector width; the plan of each edit names the width it was made with.</remarks>
public sealed class Replayer
{
    private readonly AdapterStore _store;
    private readonly ModelWeights _weights;
    private readonly LearnOptions _options;
    private readonly Dictionary<string, ZoneState> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdapterSet> _sets = new(StringComparer.Ordinal);
    private ClassZoneLearner? _learner;
    private int _replayed;
    private int _matching;
    private int _fromBytes;
    private int _expired;
    private int _unproven;
    private string? _final;

    /// <summary>A replayer of one store.</summary>
    /// <param name="store">May be open for reading only.</param>
    /// <param name="weights">The frozen core that the store was made with.</param>
    /// <param name="options">As in the run; the zone's name comes from the ledger.</param>
    public Replayer(AdapterStore store, ModelWeights weights, LearnOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(weights);
        _store = store;
        _weights = weights;
        _options = options ?? new LearnOptions();
        _sets[AdapterSet.Empty(weights.Sha256).Sha256] = AdapterSet.Empty(weights.Sha256);
    }

    /// <summary>Replays every edit of a ledger in order, up to and with one of them.</summary>
    /// <param name="ledger">The store's ledger.</param>
    /// <param name="lastId">Where to stop; null for the end.</param>
    /// <param name="progress">Told of every edit's id and whether it matched; null where all that it was made from
    /// has expired.</param>
    /// <exception cref="StoreException">Something that is stored is damaged.</exception>
    public ReplayReport Run(EditLedger ledger, string? lastId = null, Action<string, bool?>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        foreach (var row in ledger.Read())
        {
            if (ReplayPlan.FromJson(row.Entry.Replay) is { } plan)
            {
                Resume(plan);
                if (row.Entry.Kind is EditKind.Edit or EditKind.Consolidate)
                {
                    var isSame = Replay(row.Entry, plan);
                    progress?.Invoke(row.Entry.Id, isSame);
                }
            }

            if (row.Entry.Id == lastId)
            {
                break;
            }
        }

        var words = _expired > 0 ? $"inputs expired for {_expired} edits; {_matching} of {_replayed} others match bit for bit"
            : $"{_matching} of {_replayed} edits match bit for bit";
        words += _fromBytes > 0 ? $"; {_fromBytes} were put together from their stored differences" : "";
        words += _unproven > 0 ? $"; {_unproven} lead to another set than the ledger names" : "";
        return new(_replayed, _matching, _fromBytes, _expired, _unproven, _final, words);
    }

    // A run that went on from the store, or the consolidation between two runs.
    private void Resume(ReplayPlan plan)
    {
        if (!plan.Resumes)
        {
            return;
        }

        var empty = AdapterSet.Empty(_weights.Sha256);
        var set = plan.Lineage == empty.Sha256 ? empty : Lineage(plan);
        _sets.Clear();
        _states.Clear();
        if (set is not null)
        {
            _sets[set.Sha256] = set;
        }

        if (set is not null && plan.State is { } name && _store.TryGet(StoreItem.Input, name) is { } state)
        {
            _states[set.Sha256] = ZoneStateCodec.Read(state);
        }
    }

    private bool? Replay(EditEntry entry, ReplayPlan plan)
    {
        var hasSteps = entry.Zone != RecognitionZone.Name && _sets.ContainsKey(plan.Lineage);
        var made = hasSteps ? Steps(entry, plan, _sets[plan.Lineage]) : null;
        var set = made ?? Decode(entry, plan);
        _expired += set is null || (hasSteps && made is null) ? 1 : 0;
        if (set is null)
        {
            return null;
        }

        var isSame = set.Sha256 == entry.CandidateSha256;
        _unproven += isSame ? 0 : 1;
        var isSettled = entry.Verdict is EditVerdict.Kept or EditVerdict.Waiting;
        Remember(set, isSettled);
        _final = entry.Verdict == EditVerdict.Kept ? set.Sha256 : _final;
        return isSame;
    }

    // Null where inputs have expired.
    private AdapterSet? Steps(EditEntry entry, ReplayPlan plan, AdapterSet lineage)
    {
        var learner = Learner(entry.Zone);
        if (Inputs(entry, plan) is not { } inputs || StateOf(plan.Lineage, lineage, learner) is not { } from)
        {
            return null;
        }

        var batches = plan.Steps.Select(step => step.Select(place => inputs[place]).ToList());
        var state = learner.Replay(from, batches, plan.RateFactor);
        var set = DeltaCodec.Encode(lineage, learner.ToArrays(state.Mean), learner.Start).Set;
        _states[set.Sha256] = state;
        _replayed++;
        _matching += set.Sha256 == entry.CandidateSha256 ? 1 : 0;
        return set;
    }

    // The optimizer's moments are in no adapter set: without the edits before it, an edit can only be decoded.
    private ZoneState? StateOf(string lineageSha256, AdapterSet lineage, ClassZoneLearner learner) =>
        _states.TryGetValue(lineageSha256, out var state) ? state : lineage.IsEmpty ? learner.State : null;

    private AdapterSet? Decode(EditEntry entry, ReplayPlan plan)
    {
        if (Lineage(plan) is not { } lineage || entry.Delta is not { } delta
            || _store.TryGet(StoreItem.Delta, delta.Sha256) is not { } bytes)
        {
            return null;
        }

        _fromBytes++;
        IZoneLearner learner = entry.Zone == RecognitionZone.Name ? new RecognitionLearner(_options) : Learner(entry.Zone);
        var set = DeltaCodec.Decode(lineage, bytes, learner.Start);
        if (entry.Zone == RecognitionZone.Name && _states.TryGetValue(plan.Lineage, out var state))
        {
            _states[set.Sha256] = state;
        }

        return set;
    }

    // What led to it may have expired, and the set itself not.
    private AdapterSet? Lineage(ReplayPlan plan) =>
        _sets.TryGetValue(plan.Lineage, out var known) ? known
        : _store.TryGet(StoreItem.Set, plan.Lineage) is { } bytes ? AdapterSet.FromBytes(bytes) : null;

    private List<WindowSample>? Inputs(EditEntry entry, ReplayPlan plan)
    {
        var samples = new List<WindowSample>();
        foreach (var name in entry.Inputs.Where(name => name != plan.State))
        {
            if (_store.TryGet(StoreItem.Input, name) is not { } bytes)
            {
                return null;
            }

            samples.Add(SampleCodec.Read(bytes));
        }

        return samples;
    }

    // A settled edit is where later trials start from and come back to; what came before it is needed no more.
    private void Remember(AdapterSet set, bool isSettled)
    {
        _states.TryGetValue(set.Sha256, out var state);
        if (isSettled)
        {
            _states.Clear();
            _sets.Clear();
            state = state?.Copy();
            state?.Mean.CopyTo(state.Accepted, 0);
        }

        _sets[set.Sha256] = set;
        if (state is not null)
        {
            _states[set.Sha256] = state;
        }
    }

    private ClassZoneLearner Learner(string zone) =>
        _learner ??= new(_options with { ClassName = zone["class/".Length..] }, _weights);
}
