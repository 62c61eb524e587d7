using TorchSharp.Utils;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>YOLOX-Nano as libtorch modules, with upstream's parameter names in either form.</summary>
/// <remarks>The plain path: the reference for the fused engine, the fallback, and what fine-tuning trains.</remarks>
public sealed class YoloxNano : nn.Module<Tensor, YoloxOutputs>
{
    [ComponentName(Name = "backbone")]
    private readonly PathFusion _backbone;

    [ComponentName(Name = "head")]
    private readonly BaseHead _head;

    /// <summary>A network with random weights.</summary>
    public YoloxNano(NetworkForm form)
        : base(nameof(YoloxNano))
    {
        Form = form;
        _backbone = new PathFusion(form);
        _head = new BaseHead(form);
        RegisterComponents();
    }

    /// <summary>Whether batch norm is folded into the convolutions.</summary>
    public NetworkForm Form { get; }

    /// <summary>The folded network, in evaluation mode, with these weights.</summary>
    public static YoloxNano FromWeights(ModelWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var network = new YoloxNano(NetworkForm.Folded);
        network.Load(weights.Tensors);
        network.eval();
        return network;
    }

    /// <summary>Copies every parameter and buffer from arrays of the same name and shape.</summary>
    /// <exception cref="VisionException">An array is missing or has another shape.</exception>
    public void Load(IReadOnlyDictionary<string, TensorArray> arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        using var noGradient = no_grad();
        foreach (var (name, target) in state_dict())
        {
            if (name.EndsWith("num_batches_tracked", StringComparison.Ordinal))
            {
                continue;
            }

            if (!arrays.TryGetValue(name, out var array) || !array.Shape.SequenceEqual(target.shape))
            {
                throw new VisionException(
                    $"The weights have no {name} of shape [{string.Join(", ", target.shape)}]: they are no YOLOX-Nano ({Form}).");
            }

            using var source = tensor(array.Values, array.Shape.ToArray());
            target.copy_(source);
        }
    }

    /// <summary>Every parameter and buffer, copied to plain arrays.</summary>
    public IReadOnlyDictionary<string, TensorArray> ToArrays()
    {
        var arrays = new Dictionary<string, TensorArray>(StringComparer.Ordinal);
        foreach (var (name, source) in state_dict().Where(pair => pair.Value.dtype == ScalarType.Float32))
        {
            using var plain = source.detach().cpu();
            arrays.Add(name, new TensorArray([.. source.shape], plain.data<float>().ToArray()));
        }

        return arrays;
    }

    /// <summary>Runs the network.</summary>
    /// <param name="input">Prepared pictures, <c>[N, 3, S, S]</c>, S a multiple of 32.</param>
    /// <returns>Maps owned by the caller's scope.</returns>
    public override YoloxOutputs forward(Tensor input)
    {
        var maps = _backbone.call(input);
        return new YoloxOutputs(maps, _head.call(maps));
    }
}
