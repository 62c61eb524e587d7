using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Fine-tuning everything on the critics' labels, to compare the self-edit loop with.</summary>
/// <remarks>
/// The same pictures, labels and views as the loop's, corrupted alike. After every picture with something to
/// teach it takes some steps, each on that picture and others of those seen. Anchors are assigned by
/// <see cref="TargetAssigner"/>, with the network's present boxes.
/// </remarks>
public sealed class FullFineTuning : IBaseline
{
    private const int ViewKinds = 8;

    private readonly LearnOptions _learn;
    private readonly FullTuningOptions _options;
    private readonly ILabeller _labeller;
    private readonly FindingSorter _sorter;
    private readonly Corruptor _corruptor;
    private readonly Random _random;
    private readonly Reservoir<TuningSample> _memory;
    private readonly WholeNetwork _network;
    private readonly ViewPainter _painter;
    private readonly int _inputSize;

    /// <summary>A baseline that has seen nothing.</summary>
    /// <param name="weights">Where training starts.</param>
    /// <param name="learn">The loop's settings: class, bars, corruption, seed.</param>
    /// <param name="labeller">The same labeller as the loop's.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="inputSize">Pixels a side of the frames.</param>
    /// <exception cref="ArgumentException">The options cannot be used; every fault is named.</exception>
    public FullFineTuning(
        ModelWeights weights, LearnOptions learn, ILabeller labeller, FullTuningOptions? options = null,
        int inputSize = 416)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(labeller);
        ArgumentNullException.ThrowIfNull(learn);
        _options = options ?? new FullTuningOptions();
        if (learn.Problems().Concat(_options.Problems()).ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        _learn = learn;
        _labeller = labeller;
        _inputSize = inputSize;
        _sorter = new(learn.MiniTasks);
        _corruptor = new(learn.CorruptShare, learn.Seed);
        _random = new(learn.Seed);
        _memory = new(_options.MemoryPictures, _random);
        _painter = new(inputSize);
        _network = new(weights, _options, inputSize);
    }

    /// <inheritdoc/>
    public string Name => "full";

    /// <inheritdoc/>
    public int Steps { get; private set; }

    /// <summary>Mean loss of the last step's pictures; null before the first.</summary>
    public float? LastLoss { get; private set; }

    /// <inheritdoc/>
    public void See(FeatureFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var findings = _labeller.Label(frame);
        var taught = _corruptor.Apply(_sorter.Sort(findings), findings, frame.Id).Taught;
        var sample = TuningSample.Of(
            frame, taught, findings, _learn.MiniTasks.DoubtBar, _options.KeepsOwnAnswers);
        if (taught.Count > 0)
        {
            for (var i = 0; i < _options.StepsPerPicture && !(Steps >= _options.MostSteps); i++)
            {
                Step(sample);
            }
        }

        _memory.Offer(sample);
    }

    /// <inheritdoc/>
    public TunedModel Finish() => _network.Export(_learn.ClassName);

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private void Step(TuningSample newest)
    {
        var batch = new List<TuningSample> { newest };
        while (batch.Count < Math.Min(_options.BatchPictures, _memory.Items.Count + 1))
        {
            batch.Add(_memory.Items[_random.Next(_memory.Items.Count)]);
        }

        var loss = 0f;
        foreach (var sample in batch)
        {
            loss += Accumulate(sample, 1f / batch.Count) / batch.Count;
        }

        _network.Step();
        LastLoss = loss;
        Steps++;
    }

    private float Accumulate(TuningSample sample, float share)
    {
        // Half of the time the picture as it is, else one of the loop's views.
        var number = _random.Next(2) == 0 ? 0 : _random.Next(1, ViewKinds);
        var view = PictureView.Numbered(number, _inputSize, _random);
        var seen = sample.In(view, _inputSize, _learn.MiniTasks.SmallestHeightPx);
        var picture = number == 0 ? sample.InputBgr : _painter.Paint(sample.InputBgr, view);
        return _network.Accumulate(picture, seen.Objects, seen.Doubted, share);
    }
}
