using DroneSeal.Vision.Network;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>
/// A scale and a shift a channel behind every convolution that batch norm was folded into; no more learns.
/// </summary>
/// <remarks>
/// The scaled weights are written into the network itself, so it always is the folded result. A layer's
/// gradients follow from its convolution's: w = s w0, b = s b0 + t gives ds = sum(dw w0) + db b0, dt = db.
/// </remarks>
internal sealed class AffineLayers : IDisposable
{
    private readonly List<Layer> _layers = [];
    private readonly AdamW _optimizer;

    /// <summary>The layers of a network, all ones and zeros.</summary>
    internal AffineLayers(YoloxNano network, double rate)
    {
        var parameters = network.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter);
        foreach (var name in parameters.Keys.Where(IsFoldedWeight))
        {
            _layers.Add(new Layer(parameters[name], parameters[name[..^"weight".Length] + "bias"]));
        }

        // Without weight decay AdamW is Adam.
        _optimizer = optim.AdamW(_layers.SelectMany(layer => layer.Parameters), rate, weight_decay: 0);
    }

    private sealed class Layer : IDisposable
    {
        private readonly Parameter _weight;
        private readonly Parameter _bias;
        private readonly Tensor _startWeight;
        private readonly Tensor _startBias;
        private readonly Parameter _scale;
        private readonly Parameter _shift;

        internal Layer(Parameter weight, Parameter bias)
        {
            _weight = weight;
            _bias = bias;
            _startWeight = Copy(weight);
            _startBias = Copy(bias);
            _scale = nn.Parameter(ones(bias.shape[0]));
            _shift = nn.Parameter(zeros(bias.shape[0]));
        }

        internal IEnumerable<Parameter> Parameters => [_scale, _shift];

        internal void TakeGradients()
        {
            if (_weight.grad is not { } weightSlope || _bias.grad is not { } biasSlope)
            {
                return;
            }

            _scale.grad = (weightSlope * _startWeight).sum([1L, 2L, 3L]) + (biasSlope * _startBias);
            _shift.grad = biasSlope.clone();
        }

        internal void Fold()
        {
            _weight.copy_(_startWeight * _scale.reshape(-1, 1, 1, 1));
            _bias.copy_((_startBias * _scale) + _shift);
        }

        private static Tensor Copy(Parameter parameter)
        {
            using var shared = parameter.detach();
            return shared.clone();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _startWeight.Dispose();
            _startBias.Dispose();
            _scale.Dispose();
            _shift.Dispose();
        }
    }

    // The three kinds of predictions end in "preds.K.weight" and never had a batch norm.
    private static bool IsFoldedWeight(string name) =>
        name.EndsWith(".conv.weight", StringComparison.Ordinal);

    /// <summary>One step along the gradients that the network holds, written into its weights.</summary>
    internal void Step()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach (var layer in _layers)
        {
            layer.TakeGradients();
        }

        _optimizer.step();
        _optimizer.zero_grad();
        foreach (var layer in _layers)
        {
            layer.Fold();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer.Dispose();
        foreach (var layer in _layers)
        {
            layer.Dispose();
        }
    }
}
