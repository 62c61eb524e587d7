using System.Diagnostics;
using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The loop: review, mini-tasks, patch steps, gate, shadow, swap, ledger; one picture at a time.</summary>
/// <remarks>
/// Sees no label but those of its labeller. One thread; the same frames, options and seed give the same adapters, bit for
/// bit. The store and the ledger belong to the caller and may be left out.
/// </remarks>
public sealed class SelfEditLoop
{
    private readonly LearnOptions _options;
    private readonly ILabeller _labeller;
    private readonly AnchorWatch _anchorWatch;
    private readonly AnchorMaker _anchorMaker;
    private readonly MiniTaskMaker _taskMaker;
    private readonly FindingSorter _sorter;
    private readonly Corruptor _corruptor;
    private readonly HoldBack _holdBack;
    private readonly ReplayMemory _memory;
    private readonly EditDesk _desk;
    private readonly AdapterStore? _store;
    private readonly EditLedger? _ledger;
    private readonly TimeProvider _time;
    private readonly TaughtTasks _taught = new();
    private readonly IReadOnlyDictionary<string, ZoneState> _untaught;
    private readonly RunTally _tally = new();
    private readonly List<MiniTask> _gathered = [];
    private bool _hasGivenAnchors;

    /// <summary>A loop that has seen nothing.</summary>
    /// <param name="options">Usable settings.</param>
    /// <param name="weights">The frozen core.</param>
    /// <param name="labeller">The critics.</param>
    /// <param name="featurizer">Takes views through the trunk; stays the caller's.</param>
    /// <param name="store">Where adapter sets go; null for nowhere.</param>
    /// <param name="ledger">Where edits are written down; null for nowhere.</param>
    /// <param name="time">Clock of the ledger; null for the system's.</param>
    /// <remarks>Where the store has been learned into before, the loop goes on from its set in use and its memory.</remarks>
    /// <exception cref="ArgumentException">The options cannot be used; the message names every fault.</exception>
    /// <exception cref="StoreException">The store's memory is about another class.</exception>
    public SelfEditLoop(
        LearnOptions options, ModelWeights weights, ILabeller labeller, IFeaturizer featurizer,
        AdapterStore? store = null, EditLedger? ledger = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(labeller);
        ArgumentNullException.ThrowIfNull(featurizer);
        if (options.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        _options = options;
        _labeller = labeller;
        _anchorWatch = new(weights);
        _anchorMaker = new(new AnchorGrid(featurizer.InputSize), options.Memory, options.MiniTasks.DoubtBar);
        _taskMaker = new(options, featurizer, keepsCrops: store is not null && ledger is not null);
        _sorter = new(options.MiniTasks);
        _corruptor = new(options.CorruptShare, options.Seed);
        _holdBack = new(options.Gate, options.Seed);
        _memory = new(options.Memory, options.Gate, options.Seed);
        _desk = new(options, weights, _memory, _anchorWatch, new(store, ledger, time ?? TimeProvider.System, weights.ClassNames), store);
        (_store, _ledger, _time) = (store, ledger, time ?? TimeProvider.System);
        _untaught = _desk.Snapshot().States;
        if (store is not null && ledger is not null)
        {
            Resumed = Resumption.Begin(store, ledger, _desk, _memory, (time ?? TimeProvider.System).GetUtcNow());
        }
    }

    /// <summary>The adapters in use.</summary>
    public AdapterSet Active => _desk.Active;

    /// <summary>The set that later edits build on: the one in use, or one that ripens in shadow. The next run
    /// needs it.</summary>
    public string SettledSha256 => _desk.Settled;

    /// <summary>What the loop goes on from, in one sentence; null where it begins with nothing.</summary>
    public string? Resumed { get; }

    /// <summary>Told of every edit once it is decided and, where kept, swapped in.</summary>
    public Action<EditOutcome>? Edited { get; set; }

    /// <summary>What the run came to so far.</summary>
    public LearnReport Report => _tally.Report(_anchorWatch, _memory);

    /// <summary>Takes a picture that the detector must go on answering as it does. Then the stream gives no anchors.</summary>
    public void AddAnchor(FeatureFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _hasGivenAnchors = true;
        if (_memory.Anchors.Any(anchor => anchor.Name == frame.Name))
        {
            return; // remembered from an earlier run
        }

        _memory.Add(_anchorMaker.Make(frame, _labeller.Label(frame)));
    }

    /// <summary>Goes back to an earlier set, as an operator ordered. What taught the edits since then is forgotten, so
    /// that they are not made once more.</summary>
    /// <param name="set">The set to be in use; the store's manifest is the caller's.</param>
    /// <exception cref="StoreException">The disk is full or failing.</exception>
    public void GoBack(AdapterSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        _memory.Forget(_taught.TakeSince(set.Sha256));
        var states = _untaught.Where(pair => set.Zone(pair.Key).Count == 0).ToDictionary();
        Resumption.GoBack(_store, _ledger, _desk, set, states, _tally.Edits, _time.GetUtcNow());
        SaveMemory();
    }

    /// <summary>Leaves the memories in the store, for the next run and for sleep. Does nothing without a store.</summary>
    /// <exception cref="StoreException">The disk is full or failing.</exception>
    public void SaveMemory()
    {
        if (_store is not null)
        {
            MemoryFile.Write(_store, _desk.Snapshot());
        }
    }

    /// <summary>Reads frames until none come any more, or until cancelled.</summary>
    /// <exception cref="ProcessException">The way from vision is broken.</exception>
    public LearnReport Run(IFeatureSource source, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var frame = new FeatureFrame(source.InputSize);
        while (!cancel.IsCancellationRequested && !source.IsFinished)
        {
            if (source.TryNext(frame, TimeSpan.FromMilliseconds(100)))
            {
                See(frame);
            }
        }

        return Report;
    }

    /// <summary>One picture: everything that it gives reason to.</summary>
    public void See(FeatureFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var findings = _labeller.Label(frame);
        RememberAsAnchor(frame, findings);
        var start = Stopwatch.GetTimestamp();
        var verdict = _corruptor.Apply(_sorter.Sort(findings), findings, frame.Id);
        Gather(frame, verdict);
        _tally.Pictures++;
        if (MayEdit())
        {
            _taught.Note(Active.Sha256, _gathered);
            var outcome = _desk.Edit([.. _gathered], start);
            _gathered.Clear();
            _tally.Add(outcome, _desk.RefusedLast);
            Edited?.Invoke(outcome);
        }
    }

    private void RememberAsAnchor(FeatureFrame frame, IReadOnlyList<Finding> findings)
    {
        if (!_hasGivenAnchors && _memory.Anchors.Count < _options.Memory.AnchorPictures)
        {
            _memory.Add(_anchorMaker.Make(frame, findings));
        }
    }

    private void Gather(FeatureFrame frame, PictureVerdict verdict)
    {
        foreach (var task in _holdBack.Split(verdict, _memory.HeldBack)
            .SelectMany(part => _taskMaker.Make(frame, part.Verdict, part.IsHeldBack)))
        {
            _memory.Add(task);
            _gathered.Add(task);
            _tally.Add(task);
        }
    }

    private bool MayEdit() =>
        (_options.MostEdits is not { } most || _tally.Edits < most)
        && _gathered.Exists(task => !task.IsHeldBack) && _desk.CanEdit(_gathered);
}
