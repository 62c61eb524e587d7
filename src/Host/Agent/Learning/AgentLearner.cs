using DroneSeal.Host.Flying;
using DroneSeal.Host.Learning;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;
using Microsoft.Extensions.Logging;

namespace DroneSeal.Host.Agent;

/// <summary>The edit path as the agent's child: takes features when it is idle, edits, names finished sets in
/// the mailbox. Ends with its parent.</summary>
internal sealed class AgentLearner : IDisposable
{
    private const int EditsBetweenSaves = 10;
    private static readonly TimeSpan _tellPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _ringPatience = TimeSpan.FromMilliseconds(200);
    private static volatile bool _isAskedToEnd;

    private readonly AgentSettings _settings;
    private readonly AgentFolder _folder;
    private readonly ILogger _log;
    private readonly Pulse _pulse;
    private readonly AdapterStore _store;
    private readonly EditLedger _ledger;
    private readonly AdapterMailbox _mailbox;
    private readonly TrunkFeaturizer _featurizer;
    private readonly SelfEditLoop _loop;
    private readonly LearnerOrders _orders;
    private string _active;
    private TimeSpan _toldAt;
    private long _retired;
    private int _edits;
    private string _paused = "";

    private AgentLearner(AgentSettings settings, ILogger log)
    {
        (_settings, _log, _folder) = (settings, log, new AgentFolder(settings.Run));
        _pulse = Pulse.Open(_folder.PulseOf("learner"));
        _pulse.Beat(MonotonicClock.Now());
        var weights = AgentWeights.LoadTested(settings);
        var learning = settings.Learning;
        var cards = learning.Cards is { } folder ? new DirectoryInfo(folder) : null;
        var card = ObstacleCards.Require(cards, learning.ClassName, new FileInfo(settings.Model.Weights));
        MakeRoom(settings.Store, weights.Sha256);
        _store = AdapterStore.Open(
            settings.Store, weights.Sha256, new StoreOptions { MaxBytes = learning.StoreBytes });
        SaveOrigin(settings, weights);
        _ledger = EditLedger.Create(_store.LedgerPath);
        _mailbox = AdapterMailbox.Open(_folder.Mailbox);
        var before = _store.Manifest.Active;
        _featurizer = new TrunkFeaturizer(
            TrunkChoice.Create(weights, settings.Model.Device, 1), weights.Preprocessing);
        _loop = new SelfEditLoop(
            Options(card, learning), weights, LearnSession.Critics(card, _featurizer.InputSize, weights),
                _featurizer,
            _store, _ledger)
        {
            Edited = Note,
        };
        _active = _loop.Active.Sha256;
        TellVision(before);
        Retain();
        _orders = new LearnerOrders(_loop, _store, _ledger, _mailbox, new OrderBox(_folder));
    }

    /// <summary>Learns until the agent has gone, or it is asked to end.</summary>
    internal static int Run(AgentSettings settings, int parent)
    {
        using var signals = StopSignals.Catch(() => _isAskedToEnd = true);
        using var logs = AgentLogs.Open(settings.LogLevel);
        var log = logs.CreateLogger("learner");
        bool IsOver() => _isAskedToEnd || !Directory.Exists($"/proc/{parent}");
        try
        {
            using var learner = new AgentLearner(settings, log);
            learner.Learn(IsOver);
        }
        catch (Exception fault) when (FullDisk.IsCauseOf(fault))
        {
            FullDiskPause.Hold(settings, fault.Message, log, IsOver);
        }

        return ExitCode.Done;
    }

    public void Dispose()
    {
        _featurizer.Dispose();
        _mailbox.Dispose();
        _ledger.Dispose();
        _store.Dispose();
        _pulse.Dispose();
    }

    private static LearnOptions Options(CardEntry card, LearningSettings learning) => new()
    {
        ClassName = learning.ClassName,
        Seed = learning.Seed,
        MiniTasks = card.Bars,
    };

    // What was learned for other weights, or cannot be read, would end every learner from here on.
    private void MakeRoom(string store, string anchorSha256)
    {
        if (SetHealer.SetStoreAside(store, anchorSha256, DateTimeOffset.UtcNow) is { } aside)
        {
            var words = $"a store damaged or of other weights lies in {aside} now; learning begins anew";
            _log.Remark(words);
        }

        Directory.CreateDirectory(store);
    }

    // The run before may have ended between a change, an operator's too, and the word of it.
    private void TellVision(string? before)
    {
        var vision = StatusFile.TryRead<VisionStatus>(_folder.StatusOf("vision"));
        var isOther = vision is not null && vision.Active != _store.Manifest.Active;
        if (isOther || _store.Manifest.Active != before)
        {
            ActiveSet.Publish(_mailbox, _store, goesBack: true);
        }
    }

    private static void SaveOrigin(AgentSettings settings, ModelWeights weights) => StoreOrigin.Save(
        settings.Store,
        new StoreOrigin(
            settings.Model.Weights, weights.Sha256, settings.Learning.ClassName, settings.Learning.Cards,
            settings.Learning.Seed, IsGated: true, "bandit", 0, settings.Model.Device));

    private void Learn(Func<bool> isOver)
    {
        if (_orders.IsFrozen)
        {
            _log.SetUp("learning", "frozen by an operator: nothing more is learned");
        }

        if (_loop.Resumed is { } words)
        {
            _log.SetUp("learning", words);
        }

        Show(0);
        while (!File.Exists(_folder.Features) && !isOver())
        {
            _pulse.Beat(MonotonicClock.Now());
            Obey();
            Thread.Sleep(_ringPatience);
        }

        if (isOver())
        {
            return;
        }

        using var source = new PulsingSource(
            FeatureRingReader.Open(_folder.Features), _pulse, MonotonicClock.Now, isOver);
        var frame = new FeatureFrame(source.InputSize);
        while (!source.IsFinished)
        {
            Obey();
            if (source.TryNext(frame, _ringPatience) && !_orders.IsFrozen && _paused.Length == 0)
            {
                _loop.See(frame);
            }

            if (MonotonicClock.Now() - _toldAt >= _tellPeriod)
            {
                Show(source.Dropped);
            }
        }

        _loop.SaveMemory();
    }

    private void Obey()
    {
        if (_orders.Step() is { } sha256)
        {
            _active = sha256;
            _log.Adapters(sha256, "ordered by an operator");
        }
    }

    private void Note(EditOutcome outcome)
    {
        var verdict = outcome.Verdict.ToString();
        _log.Edit(outcome.Number, verdict, outcome.Words);
        if (outcome.Active.Sha256 != _active)
        {
            _active = outcome.Active.Sha256;
            _mailbox.Publish(_active);
        }

        if (++_edits % EditsBetweenSaves == 0)
        {
            _loop.SaveMemory();
            Retain();
        }
    }

    private void Retain()
    {
        var report = StoreUpkeep.Run(_store, _ledger, [_loop.SettledSha256]);
        _retired += report.BytesBefore - report.BytesAfter;
        if (!report.IsWithinBudget && _paused.Length == 0)
        {
            _paused = $"the store holds {report.BytesAfter >> 20} MiB that must stay, "
                + $"learning.store_mb is {_settings.Learning.StoreBytes >> 20}";
            _log.Editing("paused", _paused);
        }
    }

    private void Show(long dropped)
    {
        _toldAt = MonotonicClock.Now();
        var report = _loop.Report;
        StatusFile.Write(_folder.StatusOf("learner"), new LearnerStatus
        {
            Pictures = report.Pictures,
            MiniTasks = report.MiniTasks,
            Kept = report.Kept,
            Reverted = report.Reverted,
            Waiting = report.Waiting,
            Refused = report.Refused,
            MedianEditMilliseconds = report.MedianEdit.TotalMilliseconds,
            Dropped = dropped,
            Resumed = _loop.Resumed,
            Paused = _paused,
            RetiredBytes = _retired,
            LiveTensors = TorchSharp.torch.Tensor.TotalCount,
        });
    }
}
