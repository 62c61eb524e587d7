using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The base classes' recognition as the loop edits it: a wrong name is taken back, right ones stay.</summary>
internal sealed class RecognitionLearner : IZoneLearner
{
    private readonly LearnOptions _options;
    private readonly RecognitionPatcher _patcher;

    /// <summary>A correction that changes nothing yet.</summary>
    internal RecognitionLearner(LearnOptions options)
    {
        _options = options;
        _patcher = new(options.Patch);
        State = new(RecognitionZone.Start());
        Start = new("recognition-1", ToArrays(RecognitionZone.Start()));
    }

    /// <inheritdoc/>
    public string Zone => RecognitionZone.Name;

    /// <inheritdoc/>
    public string Kind => "recognition";

    /// <inheritdoc/>
    public int LeastRows => _options.Gate.LeastMisnamed;

    /// <inheritdoc/>
    public ZoneState State { get; set; }

    /// <inheritdoc/>
    public AdapterStart Start { get; }

    /// <inheritdoc/>
    public bool CanLearn(IReadOnlyList<MiniTask> fresh, ReplayMemory memory) =>
        Misnamed(fresh).Concat(Misnamed(memory.Objects)).Any() && memory.Anchors.Any(anchor => anchor.Recognition is not null)
        && (!_options.IsGated || Misnamed(memory.HeldBack).Count() >= LeastRows);

    /// <inheritdoc/>
    public ArmResult Run(ArmRequest request, ReplayMemory memory)
    {
        var state = State.Copy();
        var random = new Random(request.Seed);
        var fresh = Misnamed(request.Fresh).ToList();
        var remembered = Misnamed(memory.Objects).ToList();
        var anchors = memory.Anchors.Select(anchor => anchor.Recognition).OfType<RecognitionSample>().ToList();
        var loss = 0f;
        for (var step = 0; step < request.Directive.Steps; step++)
        {
            var objects = Draw(fresh, request.Directive.Fresh, random);
            objects.AddRange(Draw(remembered, request.Directive.Objects, random));
            var kept = Draw(anchors, request.Directive.Anchors, random);
            loss = _patcher.Step(state, objects, kept, request.Directive.RateFactor).Loss;
        }

        return new(state, [], loss, 0);
    }

    /// <inheritdoc/>
    public Dictionary<string, AdapterArray> ToArrays(ReadOnlySpan<float> flat) => RecognitionZone.ToArrays(flat)
        .ToDictionary(pair => $"{Zone}/{pair.Key}", pair => pair.Value, StringComparer.Ordinal);

    /// <inheritdoc/>
    public float[]? FromSet(AdapterSet set)
    {
        var arrays = set.Zone(Zone);
        return arrays.Count == 0 ? null : RecognitionZone.FromArrays(arrays);
    }

    /// <inheritdoc/>
    public IReadOnlyList<UtilityTriple> Compare(
        float[]? active, ZoneState nullArm, float[] candidate, ReplayMemory memory)
    {
        var start = RecognitionZone.Start();
        return [.. Misnamed(memory.HeldBack).Select(sample => new UtilityTriple(
            -_patcher.Strongest(active ?? start, sample), -_patcher.Strongest(nullArm.Mean, sample),
            -_patcher.Strongest(candidate, sample)))];
    }

    /// <inheritdoc/>
    public AnchorReport LookAtAnchors(float[]? weights, ReplayMemory memory)
    {
        var start = RecognitionZone.Start();
        var losses = new Dictionary<int, List<double>>();
        foreach (var sample in memory.Anchors.Select(anchor => anchor.Recognition).OfType<RecognitionSample>())
        {
            for (var anchor = 0; anchor < sample.Count; anchor++)
            {
                var classId = sample.ClassIds[anchor];
                var before = _patcher.Score(start, sample, anchor, classId);
                var after = _patcher.Score(weights ?? start, sample, anchor, classId);
                (losses.TryGetValue(classId, out var list) ? list : losses[classId] = []).Add(before - after);
            }
        }

        return new(memory.Anchors.Count, 0, losses.ToDictionary(pair => pair.Key, pair => pair.Value.Average()));
    }

    private static IEnumerable<RecognitionSample> Misnamed(IEnumerable<MiniTask> tasks) =>
        tasks.Select(task => task.Recognition).OfType<RecognitionSample>();

    private static List<RecognitionSample> Draw(List<RecognitionSample> from, int count, Random random) =>
        from.Count == 0 ? [] : [.. Enumerable.Range(0, count).Select(_ => from[random.Next(from.Count)])];
}
