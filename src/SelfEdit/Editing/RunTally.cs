using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit;

/// <summary>Counts what a run does.</summary>
internal sealed class RunTally
{
    /// <summary>Edits that the medians are of, the last ones: a learner edits for months.</summary>
    internal const int MostSamples = 4096;

    private readonly List<TimeSpan> _elapsed = [];
    private readonly List<int> _bytes = [];
    private readonly Dictionary<string, int> _keptByZone = new(StringComparer.Ordinal);
    private readonly HashSet<int> _corruptRefused = [];
    private int _mostBytes;
    private int _tasks;
    private int _objects;
    private int _heldBack;
    private int _corrupt;
    private int _reverted;
    private int _waiting;
    private int _refused;

    /// <summary>Pictures seen.</summary>
    internal int Pictures { get; set; }

    /// <summary>Edits decided.</summary>
    internal int Edits { get; private set; }

    /// <summary>Counts a mini-task.</summary>
    internal void Add(MiniTask task)
    {
        _tasks++;
        _objects += task.Kind == MiniTaskKind.Object ? 1 : 0;
        _heldBack += task.IsHeldBack ? 1 : 0;
        _corrupt += task.IsCorrupt && !task.IsHeldBack ? 1 : 0;
    }

    /// <summary>Counts an edit, and the mini-tasks it threw out.</summary>
    internal void Add(EditOutcome outcome, IEnumerable<MiniTask> thrownOut)
    {
        Enter(_elapsed, outcome.Elapsed);
        Enter(_bytes, outcome.Bytes);
        _mostBytes = Math.Max(_mostBytes, outcome.Bytes);
        Edits++;
        _corruptRefused.UnionWith(thrownOut.Where(task => task.IsCorrupt).Select(task => task.Number));
        switch (outcome.Verdict)
        {
            case EditVerdict.Kept:
                _keptByZone[outcome.Zone] = _keptByZone.GetValueOrDefault(outcome.Zone) + 1;
                break;
            case EditVerdict.Reverted:
                _reverted++;
                break;
            case EditVerdict.Waiting:
                _waiting++;
                break;
            default:
                _refused++;
                break;
        }
    }

    /// <summary>The counts as a report.</summary>
    internal LearnReport Report(AnchorWatch anchors, ReplayMemory memory) => new()
    {
        Pictures = Pictures,
        MiniTasks = _tasks,
        ObjectTasks = _objects,
        HeldBack = _heldBack,
        Kept = _keptByZone.Values.Sum(),
        KeptByZone = _keptByZone,
        Reverted = _reverted,
        Waiting = _waiting,
        Refused = _refused,
        MedianEdit = Median(_elapsed),
        MedianBytes = Median(_bytes),
        MostBytes = _mostBytes,
        AnchorSha256Before = anchors.Before,
        AnchorSha256After = anchors.Now(),
        MemoryBytes = memory.Bytes,
        CorruptTaught = _corrupt,
        CorruptRefused = _corruptRefused.Count,
    };

    private void Enter<T>(List<T> last, T sample)
    {
        if (last.Count < MostSamples)
        {
            last.Add(sample);
        }
        else
        {
            last[Edits % MostSamples] = sample;
        }
    }

    private static T? Median<T>(List<T> values) => values.Order().ElementAtOrDefault(values.Count / 2);
}
