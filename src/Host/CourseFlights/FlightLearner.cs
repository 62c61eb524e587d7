using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using EditOutcome = DroneSeal.SelfEdit.EditOutcome;

namespace DroneSeal.Host.CourseFlights;

/// <summary>
/// The learner of one flight: takes a frame when it is idle, is busy for as long as an edit is modelled to
/// take, and hands finished adapters over only then.
/// </summary>
/// <remarks>One thread. Same frames, same edits, whatever they really took.</remarks>
internal sealed class FlightLearner : IDisposable
{
    private readonly CourseFlightOptions _options;
    private readonly TrunkFeaturizer _featurizer;
    private readonly AdapterStore? _store;
    private readonly EditLedger? _ledger;
    private readonly SelfEditLoop _loop;
    private readonly StoreOrders? _orders;
    private KeptEdits _kept;
    private IReadOnlyList<EditRecord> _edits = [];
    private IReadOnlyList<AdapterSet> _sets = [];
    private Task _beside = Task.CompletedTask;
    private TimeSpan _began;
    private TimeSpan _busyUntil;
    private bool _isEditing;
    private AdapterSet _flown;
    private AdapterSet? _finished;

    /// <summary>A learner that has seen nothing in this flight.</summary>
    /// <param name="model">What all trials share.</param>
    /// <param name="critics">The critics, or the truth.</param>
    /// <param name="options">How long edits take.</param>
    /// <param name="seed">Of everything random.</param>
    /// <param name="storeFolder">Where adapters come from and go to; null begins with none and leaves
    /// none.</param>
    internal FlightLearner(
        FlyModel model, WatchedLabeller critics, CourseFlightOptions options, int seed, string? storeFolder = null)
    {
        (_options, Critics) = (options, critics);
        _featurizer = new TrunkFeaturizer(model.NewTrunk(), model.Weights.Preprocessing);
        if (storeFolder is not null)
        {
            _store = AdapterStore.Open(storeFolder, model.Weights.Sha256);
            _ledger = EditLedger.Create(_store.LedgerPath);
        }

        _loop = new SelfEditLoop(
            CourseFlightOptions.Learning(model) with { Seed = seed }, model.Weights, critics, _featurizer, _store,
            _ledger)
        {
            Edited = Note,
        };
        _flown = BeganWith = _loop.Active;
        _kept = new KeptEdits(BeganWith);
        if (_store is not null)
        {
            _orders = new StoreOrders(_store, _ledger!, TimeProvider.System);
            IsFrozen = _orders.Book.Edits.IsFrozen;
        }
    }

    /// <summary>What labels frames.</summary>
    internal WatchedLabeller Critics { get; }

    /// <summary>The adapters before the first edit.</summary>
    internal AdapterSet BeganWith { get; }

    /// <summary>The adapters after the last edit.</summary>
    internal AdapterSet Active => _loop.Active;

    /// <summary>All edits decided so far, kept or not.</summary>
    internal IReadOnlyList<EditRecord> Edits => _edits;

    /// <summary>The adapters after each edit of <see cref="Edits"/>.</summary>
    internal IReadOnlyList<AdapterSet> SetsAfter => _sets;

    /// <summary>What the loop says of itself.</summary>
    internal LearnReport Report => _loop.Report;

    /// <summary>Edits of this flight that are in use.</summary>
    internal KeptEdits Kept => _kept;

    /// <summary>Row of the newest edit whose adapters were handed over; 0: none of this flight.</summary>
    internal long InUseRow { get; private set; }

    /// <summary>Whether an operator has stopped it.</summary>
    internal bool IsFrozen { get; private set; }

    /// <summary>What it does, for people.</summary>
    internal EditorActivity Activity(TimeSpan now) => IsFrozen ? EditorActivity.Frozen
        : !IsResting ? EditorActivity.Editing
        : _isEditing && now < _busyUntil ? EditorActivity.Editing
        : EditorActivity.Watching;

    /// <summary>Whether nothing is being computed, so that orders can be carried out.</summary>
    internal bool IsResting => _beside.IsCompleted;

    /// <summary>Whether a frame would be looked at now.</summary>
    internal bool IsIdle(TimeSpan now) => !IsFrozen && now >= _busyUntil && IsResting;

    /// <summary>Carries an operator's order out; only while it rests.</summary>
    /// <returns>The answer, and whether the adapters in use are the released ones after it.</returns>
    internal (EditorAnswer Answer, bool IsReleased) Obey(FlightOrder order)
    {
        if (_orders is null)
        {
            return (EditorAnswer.Denied(order.EditId, "this flight keeps no store"), false);
        }

        var answer = _orders.Give(order.Order, order.EditId, order.By);
        IsFrozen = _orders.Book.Edits.IsFrozen;
        var manifest = _store!.Manifest;
        var isReleased = manifest.Released == manifest.Active;
        if (answer.Result == MavResult.Accepted && order.Order == EditOrder.Revert)
        {
            // The set that the flight began with was released on the ground; one before it is all that is left.
            isReleased |= _kept.Before((long)answer.EditId) is null;
            GoBack((long)answer.EditId);
        }

        return (answer, isReleased);
    }

    /// <summary>Whether it works on a thread of its own and takes the time that it takes: by the real
    /// clock.</summary>
    internal bool IsBeside { get; init; }

    /// <summary>Looks at a frame; only while idle.</summary>
    internal void See(TimeSpan now, FeatureFrame frame)
    {
        _began = now;
        if (IsBeside)
        {
            _beside.GetAwaiter().GetResult(); // finished: says what went wrong, if anything did
            _beside = Task.Run(() => _loop.See(frame));
            return;
        }

        var before = _edits.Count;
        _loop.See(frame);
        _isEditing = _edits.Count > before;
        _busyUntil = now + (_isEditing ? _options.EditTime : _options.ReviewTime);
    }

    /// <summary>The adapters that were finished since the last call; null where there are none yet.</summary>
    internal AdapterSet? TakeFinished(TimeSpan now)
    {
        if (_finished is null || now < _busyUntil || !IsResting)
        {
            return null;
        }

        (var finished, _finished) = (_finished, null);
        InUseRow = _kept.NewestRow;
        return finished;
    }

    /// <summary>Waits until nothing is being worked on.</summary>
    internal void Finish() => ((IAsyncResult)_beside).AsyncWaitHandle.WaitOne();

    /// <summary>Goes on in another flight, whose clock begins anew. What was learned stays; what was told of the
    /// flight before is forgotten.</summary>
    internal void NextFlight()
    {
        InUseRow = Math.Max(InUseRow, _kept.NewestRow);
        _kept = new KeptEdits(Active);
        (_edits, _sets) = ([], []);
        (_finished, _busyUntil, _isEditing) = (null, default, false);
    }

    /// <summary>Whether the ledger's chain is whole, and its rows; null where there is none.</summary>
    internal LedgerCheck? CheckLedger() => _ledger?.Verify();

    /// <summary>Leaves the memories in the store, for the next flight.</summary>
    internal void Save() => _loop.SaveMemory();

    public void Dispose()
    {
        Finish();
        _ledger?.Dispose();
        _store?.Dispose();
        _featurizer.Dispose();
    }

    private void GoBack(long row)
    {
        var set = _store!.LoadActive();
        _loop.GoBack(set);
        (_flown, _finished) = (set, null);
        _kept.GoBack(row);
        InUseRow = _kept.NewestRow;
    }

    private void Note(EditOutcome outcome)
    {
        var isNew = outcome.Active.Sha256 != _flown.Sha256;
        _flown = outcome.Active;
        if (isNew)
        {
            _finished = outcome.Active;
            _kept.Add(_ledger?.Head.Sequence ?? outcome.Number, outcome.Active);
        }

        _sets = [.. _sets, outcome.Active];
        _edits = [.. _edits, new EditRecord(
            outcome.Number, _began.TotalSeconds, isNew ? (_began + _options.EditTime).TotalSeconds : null,
            outcome.Zone, outcome.Verdict.ToString().ToLowerInvariant(), outcome.Words, outcome.Gain,
            outcome.NoiseBand, outcome.Bytes, outcome.Elapsed.TotalMilliseconds, TruthGain: null)];
    }
}
