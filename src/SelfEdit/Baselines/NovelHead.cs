using DroneSeal.Vision;
using DroneSeal.Vision.Network;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>The 81st class's own weights beside a network that is trained as a whole.</summary>
/// <remarks>
/// Starts as a class branch does: no logit of its own, objectness as it is. The boxes are the network's.
/// </remarks>
internal sealed class NovelHead : IDisposable
{
    private const int Channels = FrozenFeatures.HeadChannels;
    private const int LevelCount = 3;

    private readonly Parameter[] _weights = Each(() => zeros(1, 2 * Channels, 1, 1));
    private readonly Parameter[] _biases = Each(() => zeros(1));
    private readonly Parameter[] _objectness = Each(() => ones(1));

    /// <summary>Everything that is trained.</summary>
    internal IEnumerable<Parameter> Parameters => [.. _weights, .. _biases, .. _objectness];

    /// <summary>The class's logits, <c>[anchors]</c>, owned by the caller's scope.</summary>
    internal Tensor Logits(YoloxOutputs outputs) =>
        TuningAnswers.Flat(outputs.Levels.Select(LevelLogits)).reshape(-1);

    /// <summary>The class's zone for a network whose towers are the tuned ones.</summary>
    /// <param name="tuned">The whole network after training.</param>
    internal Dictionary<string, AdapterArray> Export(ModelWeights tuned)
    {
        var arrays = BranchZone.ToArrays(BranchZone.FromFrozen(tuned));
        for (var level = 0; level < LevelCount; level++)
        {
            arrays[$"logit.{level}.weight"] = Plain(_weights[level], 1, 2 * Channels);
            arrays[$"logit.{level}.bias"] = Plain(_biases[level], 1);
            arrays[$"objectness.{level}.weight"] = Plain(_objectness[level], 1);
        }

        return arrays;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var parameter in Parameters)
        {
            parameter.Dispose();
        }
    }

    private static Parameter[] Each(Func<Tensor> start) =>
        [.. Enumerable.Range(0, LevelCount).Select(_ => nn.Parameter(start()))];

    private Tensor LevelLogits(HeadMaps maps, int level)
    {
        var towers = cat([maps.ClassTower, maps.BoxTower], 1); // [1, 128, H, W]
        var own = nn.functional.conv2d(towers, _weights[level], _biases[level]);
        return own + (maps.Objectness * _objectness[level]);
    }

    private static AdapterArray Plain(Parameter parameter, params long[] shape)
    {
        using var detached = parameter.detach();
        return new(shape, detached.data<float>().ToArray());
    }
}
