using DroneSeal.Vision.Network;
using static TorchSharp.torch;

namespace DroneSeal.Vision;

/// <summary>A running mean of a network's weights and statistics: it answers better than the last step's.</summary>
internal sealed class WeightAverage : IDisposable
{
    private readonly Dictionary<string, Tensor> _mean = new(StringComparer.Ordinal);

    /// <summary>Begins with the network as it is.</summary>
    internal WeightAverage(YoloxNano network)
    {
        using var quiet = no_grad();
        foreach (var (name, source) in Floats(network))
        {
            _mean.Add(name, source.detach().clone().DetachFromDisposeScope());
        }
    }

    /// <summary>Moves towards the network; what is kept of the mean is <paramref name="decay"/>.</summary>
    internal void Follow(YoloxNano network, double decay)
    {
        using var quiet = no_grad();
        foreach (var (name, source) in Floats(network))
        {
            _ = _mean[name].mul_(decay).add_(source, 1 - decay);
        }
    }

    /// <summary>The mean as plain arrays.</summary>
    internal Dictionary<string, TensorArray> ToArrays() =>
        _mean.ToDictionary(pair => pair.Key, pair => Plain(pair.Value), StringComparer.Ordinal);

    /// <summary>Goes on from arrays of <see cref="ToArrays"/>.</summary>
    internal void Load(IReadOnlyDictionary<string, TensorArray> arrays)
    {
        using var quiet = no_grad();
        foreach (var (name, target) in _mean)
        {
            using var source = tensor(arrays[name].Values, arrays[name].Shape.ToArray());
            _ = target.copy_(source);
        }
    }

    public void Dispose()
    {
        foreach (var tensor in _mean.Values)
        {
            tensor.Dispose();
        }
    }

    internal static TensorArray Plain(Tensor source)
    {
        using var plain = source.detach().cpu();
        return new([.. source.shape], plain.data<float>().ToArray());
    }

    private static IEnumerable<KeyValuePair<string, Tensor>> Floats(YoloxNano network) =>
        network.state_dict().Where(pair => pair.Value.dtype == ScalarType.Float32);
}
