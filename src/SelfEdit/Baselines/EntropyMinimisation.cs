using DroneSeal.Vision;
using DroneSeal.Vision.Network;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>Entropy minimisation (TENT, Wang et al. 2021): online, one step a picture, no label.</summary>
/// <remarks>
/// Only the affine part of normalisation learns: a scale and a shift a channel. The statistics stay as they
/// were folded. It gets surer of the base classes, and knows no novel one.
/// </remarks>
public sealed class EntropyMinimisation : IBaseline
{
    private readonly ModelWeights _start;
    private readonly EntropyOptions _options;
    private readonly YoloxNano _network;
    private readonly AffineLayers _layers;
    private readonly PictureInput _input;

    /// <summary>A baseline that has seen nothing.</summary>
    /// <param name="weights">Where training starts.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="inputSize">Pixels a side of the frames.</param>
    /// <exception cref="ArgumentException">The options cannot be used; every fault is named.</exception>
    public EntropyMinimisation(ModelWeights weights, EntropyOptions? options = null, int inputSize = 416)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _options = options ?? new EntropyOptions();
        if (_options.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        _start = weights;
        _network = YoloxNano.FromWeights(weights);
        _layers = new(_network, _options.Rate);
        _input = new(weights.Preprocessing, inputSize);
    }

    /// <inheritdoc/>
    public string Name => "tent";

    /// <inheritdoc/>
    public int Steps { get; private set; }

    /// <summary>Mean entropy of the last picture before its step, nats an anchor.</summary>
    public float? LastEntropy { get; private set; }

    /// <inheritdoc/>
    public void See(FeatureFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var scope = NewDisposeScope();
        var entropy = Entropy(TuningAnswers.Of(_network.call(_input.Of(frame.InputBgr))));
        entropy.backward();
        LastEntropy = entropy.item<float>();
        _layers.Step();
        _network.zero_grad();
        Steps++;
    }

    /// <inheritdoc/>
    public TunedModel Finish()
    {
        using var scope = NewDisposeScope();
        var weights = ModelWeights.FromArrays(
            _network.ToArrays(), _start.Preprocessing, $"{_start.Source}, entropy minimised");
        return new(weights, AdapterSet.Empty(weights.Sha256));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _layers.Dispose();
        _network.Dispose();
    }

    // Classes are independent yes-or-no answers in YOLOX; of each, softplus(l) - l sigmoid(l) is the entropy.
    private Tensor Entropy(TuningAnswers answers)
    {
        var count = (int)Math.Min(_options.SurestAnchors, answers.Objectness.shape[0]);
        var (_, surest) = answers.Objectness.detach().topk(count);
        var logits = answers.Classes.index_select(0, surest); // [surest, 80]
        return (nn.functional.softplus(logits) - (logits * logits.sigmoid())).sum(1).mean();
    }
}
