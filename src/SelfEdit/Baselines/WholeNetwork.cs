using System.Runtime.InteropServices;
using DroneSeal.Core;
using DroneSeal.Vision;
using DroneSeal.Vision.Network;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>The folded network with every weight trainable, and one class more.</summary>
/// <remarks>
/// Batch norm stays folded, which is batch norm with frozen statistics: small batches of pictures of one
/// place would only spoil them.
/// </remarks>
internal sealed class WholeNetwork : IDisposable
{
    private const double SmallestSize = 1e-4;

    private readonly ModelWeights _start;
    private readonly FullTuningOptions _options;
    private readonly YoloxNano _network;
    private readonly NovelHead _novel = new();
    private readonly Parameter[] _parameters;
    private readonly AdamW _networkOptimizer;
    private readonly AdamW _novelOptimizer;
    private readonly AnchorGrid _grid;
    private readonly TuningLoss _loss;
    private readonly PictureInput _input;
    private readonly FrozenFeatures _answered;

    /// <summary>A network that starts from these weights.</summary>
    internal WholeNetwork(ModelWeights start, FullTuningOptions options, int inputSize)
    {
        _start = start;
        _options = options;
        _network = YoloxNano.FromWeights(start);
        _parameters = [.. _network.parameters(), .. _novel.Parameters];
        _networkOptimizer = optim.AdamW(
            _network.named_parameters().Select(pair => Group(pair.parameter, start.Values[pair.name])),
            weight_decay: options.WeightDecay);
        _novelOptimizer = optim.AdamW(_novel.Parameters, options.HeadRate, weight_decay: options.WeightDecay);
        _grid = new(inputSize);
        _loss = new(_grid);
        _input = new(start.Preprocessing, inputSize);
        _answered = new(inputSize);
    }

    /// <summary>Adds the gradient of one picture's loss.</summary>
    /// <param name="inputBgr">The picture.</param>
    /// <param name="objects">What it holds.</param>
    /// <param name="doubted">Places that are neither object nor background.</param>
    /// <param name="share">The picture's share of the step.</param>
    /// <returns>The picture's loss.</returns>
    internal float Accumulate(
        ReadOnlySpan<byte> inputBgr, IReadOnlyList<TuningObject> objects, IReadOnlyList<PixelBox> doubted,
        float share)
    {
        using var scope = NewDisposeScope();
        var outputs = _network.call(_input.Of(inputBgr));
        var answers = TuningAnswers.Of(outputs);
        CopyBoxes(answers.Boxes);

        // Assigned anew with the network's present boxes at every step, as SimOTA does.
        Label[] labels = [.. objects.Select(thing => new Label(thing.Box, thing.Weight))];
        var targets = TargetAssigner.Assign(_grid, _answered, labels, doubted);
        var loss = _loss.Evaluate(answers, _novel.Logits(outputs), _answered.RawBoxes, targets, objects);
        (loss * share).backward();
        return loss.item<float>();
    }

    /// <summary>Moves every weight along the gathered gradient, which is then zero again.</summary>
    internal void Step()
    {
        using var scope = NewDisposeScope();
        nn.utils.clip_grad_norm_(_parameters, _options.ClipNorm);
        _networkOptimizer.step();
        _novelOptimizer.step();
        _networkOptimizer.zero_grad();
        _novelOptimizer.zero_grad();
    }

    /// <summary>The network as weights, and the novel class as a branch with the network's towers.</summary>
    internal TunedModel Export(string className)
    {
        using var scope = NewDisposeScope();
        var weights = ModelWeights.FromArrays(
            _network.ToArrays(), _start.Preprocessing, $"{_start.Source}, fine-tuned");
        var adapters = AdapterSet.Empty(weights.Sha256)
            .With(AdapterZones.ForClass(className), _novel.Export(weights));
        return new(weights, adapters);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _networkOptimizer.Dispose();
        _novelOptimizer.Dispose();
        _novel.Dispose();
        _network.Dispose();
    }

    // Folding spreads the arrays' sizes over orders of magnitude: the first one takes bytes of 0..255 and is
    // tiny. One absolute step size destroys it in some dozen steps; a share of an array's size does not.
    private AdamW.ParamGroup Group(Parameter parameter, float[] start)
    {
        var size = Math.Sqrt(start.Average(value => (double)value * value));
        var rate = _options.NetworkRate * Math.Max(size, SmallestSize);
        return new([parameter], rate, weight_decay: _options.WeightDecay);
    }

    private void CopyBoxes(Tensor boxes)
    {
        var plain = boxes.detach().contiguous().cpu(); // [anchors, 4]
        MemoryMarshal.Cast<byte, float>(plain.bytes).CopyTo(_answered.RawBoxes);
    }
}
