using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>A novel class's branch as the loop edits it.</summary>
internal sealed class ClassZoneLearner : IZoneLearner
{
    // No single mini-task may outweigh a handful of others.
    private const float WorstUtility = -4;

    private readonly LearnOptions _options;
    private readonly BranchPatcher _patcher;
    private readonly AnchorJudge _anchorJudge;
    private readonly float[] _start;

    /// <summary>A branch that starts from the frozen towers.</summary>
    internal ClassZoneLearner(LearnOptions options, ModelWeights weights)
    {
        _options = options;
        _patcher = new(options.Patch, options.Device == "cpu" ? null : new TorchGradient(options.Device));
        _anchorJudge = new(_patcher, options.Gate);
        _start = BranchZone.FromFrozen(weights);
        Zone = AdapterZones.ForClass(options.ClassName);
        State = new(_start);
        Start = new("frozen-towers-1", ToArrays(_start));
    }

    /// <inheritdoc/>
    public string Zone { get; }

    /// <inheritdoc/>
    public string Kind => "class";

    /// <inheritdoc/>
    public int LeastRows => _options.Gate.LeastHeldBack;

    /// <inheritdoc/>
    public ZoneState State { get; set; }

    /// <inheritdoc/>
    public AdapterStart Start { get; }

    /// <inheritdoc/>
    public bool CanLearn(IReadOnlyList<MiniTask> fresh, ReplayMemory memory) =>
        memory.Objects.Count > 0 || fresh.Any(task => task.Kind == MiniTaskKind.Object);

    /// <inheritdoc/>
    public ArmResult Run(ArmRequest request, ReplayMemory memory)
    {
        var state = State.Copy();
        var composer = new BatchComposer(memory, new Random(request.Seed));
        var batches = new List<IReadOnlyList<WindowSample>>();
        var (loss, dropped) = (0f, 0);
        for (var step = 0; step < request.Directive.Steps; step++)
        {
            var batch = composer.Next(request.Directive, request.Fresh);
            batches.Add(batch);
            var report = _patcher.Step(state, batch, request.Directive.RateFactor);
            loss = report.Loss;
            dropped += report.Dropped;
        }

        return new(state, batches, loss, dropped);
    }

    /// <summary>The same steps on batches that were written down.</summary>
    internal ZoneState Replay(ZoneState from, IEnumerable<IReadOnlyList<WindowSample>> batches, float rateFactor)
    {
        var state = from.Copy();
        foreach (var batch in batches)
        {
            _patcher.Step(state, batch, rateFactor);
        }

        return state;
    }

    /// <inheritdoc/>
    public Dictionary<string, AdapterArray> ToArrays(ReadOnlySpan<float> flat) =>
        BranchZone.ToArrays(flat).ToDictionary(pair => $"{Zone}/{pair.Key}", pair => pair.Value, StringComparer.Ordinal);

    /// <inheritdoc/>
    public float[]? FromSet(AdapterSet set)
    {
        var arrays = set.Zone(Zone);
        return arrays.Count == 0 ? null : BranchZone.FromArrays(arrays);
    }

    /// <inheritdoc/>
    public IReadOnlyList<UtilityTriple> Compare(
        float[]? active, ZoneState nullArm, float[] candidate, ReplayMemory memory)
    {
        var tasks = memory.HeldBack;
        var byActive = Scores(active ?? _start, tasks);
        var byNull = Scores(nullArm.Mean, tasks);
        var byCandidate = Scores(candidate, tasks);
        var isGrown = active is not null && State.Steps >= _options.Patch.DisbeliefAfterSteps;
        return [.. Enumerable.Range(0, tasks.Count)
            .Where(i => !(isGrown && IsDisbelieved(tasks[i], byActive[i], byCandidate[i])))
            .Select(i => new UtilityTriple(Utility(byActive[i]), Utility(byNull[i]), Utility(byCandidate[i])))];
    }

    /// <inheritdoc/>
    public AnchorReport LookAtAnchors(float[]? weights, ReplayMemory memory) =>
        weights is null ? AnchorReport.None : _anchorJudge.Look(weights, memory.Anchors);

    /// <summary>Share of the held-back objects that weights find, 0..1; zero where none is held back.</summary>
    internal double Found(float[] weights, ReplayMemory memory)
    {
        var objects = memory.HeldBack.Where(task => task.Kind == MiniTaskKind.Object).ToList();
        var found = Scores(weights, objects).Count(score => score.Right >= _options.Gate.AlarmScore);
        return found / (double)Math.Max(objects.Count, 1);
    }

    private SampleScore[] Scores(float[] weights, IReadOnlyList<MiniTask> tasks)
    {
        _patcher.Load(weights);
        return [.. tasks.Select(task => SampleScore.Mean([.. task.Views.Select(_patcher.Score)]))];
    }

    private static float Utility(SampleScore score) => MathF.Max(WorstUtility, -score.Loss);

    // A held-back label may be as wrong as any other; the gate does not take its word against the model's.
    private bool IsDisbelieved(MiniTask task, SampleScore active, SampleScore candidate) =>
        task.Kind == MiniTaskKind.Object
        && MathF.Max(active.Subject, candidate.Subject) < _options.Patch.DisbeliefScore;
}
