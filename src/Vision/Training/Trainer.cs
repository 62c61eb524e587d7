using DroneSeal.Vision.Network;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.Vision;

/// <summary>Trains every weight of the detector from nothing; what it makes are later the trust anchors.</summary>
/// <remarks>
/// A step depends on the seed, its number and what came before; a run that is stopped and resumed gives the same
/// weights as one that is not. One thread calls; the next batch is painted on another.
/// </remarks>
public sealed class Trainer : IDisposable
{
    // A network that has learned nothing says "object" of one anchor in a hundred.
    private const float FirstObjectness = -4.6f;

    private readonly TrainingOptions _options;
    private readonly BatchPainter _painter;
    private readonly YoloxNano _network;
    private readonly Parameter[] _parameters;
    private readonly AdamW _optimizer;
    private readonly WeightAverage _average;
    private readonly Dictionary<int, TrainingLoss> _losses = [];
    private Task<TrainingBatch>? _next;

    /// <summary>A network with random weights, or the one of a checkpoint.</summary>
    /// <param name="options">Usable settings.</param>
    /// <param name="pictures">What to look at.</param>
    /// <param name="checkpoint">A file of <see cref="SaveCheckpoint"/> to go on from; null to begin.</param>
    /// <param name="beginWith">
    /// The checkpoint of another run, whose averaged network this one begins with; null for random weights.
    /// Without a word where <paramref name="checkpoint"/> is given.
    /// </param>
    /// <exception cref="ArgumentException">The options cannot be used; every fault is named.</exception>
    /// <exception cref="VisionException">The checkpoint is damaged or of another run.</exception>
    public Trainer(TrainingOptions options, ITaughtPictures pictures, string? checkpoint = null, string? beginWith = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(pictures);
        if (options.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        _options = options;
        _painter = new(pictures, options);
        manual_seed(options.Seed);
        _network = new(NetworkForm.WithBatchNorm);
        Begin();
        _network.to(device(options.Device));
        _parameters = [.. _network.parameters()];
        _optimizer = optim.AdamW(_parameters, options.LearningRate, weight_decay: options.WeightDecay);
        _average = new(_network);
        if (checkpoint is not null)
        {
            StepsDone = TrainingCheckpoint.Read(checkpoint, Fingerprint, _network, _optimizer, _average);
        }
        else if (beginWith is not null)
        {
            TrainingCheckpoint.BeginWith(beginWith, _network, _average);
        }

        _network.train();
    }

    /// <summary>Steps taken so far, in this run and those before it.</summary>
    public int StepsDone { get; private set; }

    /// <summary>Whether every step was taken.</summary>
    public bool IsDone => StepsDone >= _options.Steps;

    /// <summary>Loss of the last step.</summary>
    public float LastLoss { get; private set; }

    // What must be the same for a checkpoint to be gone on from.
    private string Fingerprint => FormattableString.Invariant(
        $"{_options.Seed}/{_options.Steps}/{_options.CutSize}x{_options.CutBatch}/{_options.WholeSize}x{_options.WholeBatch}/{_options.WholeShare}/{_options.LearningRate}/{string.Join(',', _options.ClassNames)}");

    /// <summary>Takes one step.</summary>
    public void Step()
    {
        var batch = (_next ?? Task.Run(() => _painter.Paint(StepsDone))).GetAwaiter().GetResult();
        var following = StepsDone + 1;
        _next = following < _options.Steps ? Task.Run(() => _painter.Paint(following)) : null;
        using var scope = NewDisposeScope();
        _optimizer.zero_grad();
        using var planes = tensor(batch.Planes, [batch.Count, 3, batch.Size, batch.Size]).to(device(_options.Device));
        var loss = LossOf(batch.Size).Evaluate(_network.call(planes), batch);
        loss.backward();
        nn.utils.clip_grad_norm_(_parameters, _options.ClipNorm);
        foreach (var group in _optimizer.ParamGroups)
        {
            group.LearningRate = Rate(StepsDone);
        }

        _optimizer.step();
        _average.Follow(_network, AverageDecay());
        LastLoss = loss.item<float>();
        StepsDone = following;
    }

    /// <summary>The averaged network, batch norm folded, with the class names in it.</summary>
    public ModelWeights Export() => ModelWeights.FromArrays(
        _average.ToArrays(), Preprocessing.BgrBytes, "trained here", _options.ClassNames);

    /// <summary>Writes all that the run needs to go on.</summary>
    /// <exception cref="VisionException">The file cannot be written.</exception>
    public void SaveCheckpoint(string path) =>
        TrainingCheckpoint.Write(path, Fingerprint, StepsDone, _network, _optimizer, _average);

    /// <inheritdoc/>
    public void Dispose()
    {
        _next?.Wait();
        _average.Dispose();
        _optimizer.Dispose();
        _network.Dispose();
    }

    private TrainingLoss LossOf(int size)
    {
        if (!_losses.TryGetValue(size, out var loss))
        {
            _losses.Add(size, loss = new(size, _options.ClassNames.Count));
        }

        return loss;
    }

    private double Rate(int step)
    {
        var rising = Math.Min(1, (step + 1.0) / Math.Max(1, _options.WarmUpSteps));
        var falling = 0.5 * (1 + Math.Cos(Math.PI * step / _options.Steps));
        return _options.LearningRate * rising * ((0.98 * falling) + 0.02);
    }

    // The average follows closely at first, where the network changes fast.
    private double AverageDecay() => Math.Min(_options.AverageDecay, (1.0 + StepsDone) / (10 + StepsDone));

    private void Begin()
    {
        using var quiet = no_grad();
        foreach (var (name, parameter) in _network.named_parameters())
        {
            if (name.Contains("obj_preds", StringComparison.Ordinal) || name.Contains("cls_preds", StringComparison.Ordinal))
            {
                _ = name.EndsWith("bias", StringComparison.Ordinal) ? parameter.fill_(FirstObjectness) : parameter;
            }
        }
    }
}
