using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace DroneSeal.Vision;

/// <summary>A novel class's branch as plain libtorch, on the device that the trunk runs on.</summary>
internal sealed class TorchClassBranch : IClassBranchRunner, IDisposable
{
    private const int Channels = FrozenFeatures.HeadChannels;
    private const int Levels = 3;

    private readonly Device _device;
    private readonly Dictionary<string, Tensor> _weights = new(StringComparer.Ordinal);

    /// <summary>Moves a zone's weights to a device.</summary>
    /// <param name="zone">A class's branch.</param>
    /// <param name="device"><c>cpu</c> or <c>cuda</c>.</param>
    internal TorchClassBranch(AdapterZone zone, string device)
    {
        // Built and dropped: its checks name what is missing or not finite in the words of an adapter set.
        _ = new ManagedClassBranch(zone);
        _device = torch.device(device);
        foreach (var (name, array) in zone.Arrays)
        {
            using var scope = NewDisposeScope();
            _weights[name] = tensor(array.Values, [.. array.Shape]).to(_device).DetachFromDisposeScope();
        }
    }

    /// <inheritdoc/>
    public void Run(FrozenFeatures features, HeadScratch scratch, float[] logits, float[] rawBoxes)
    {
        using var inference = inference_mode();
        using var scope = NewDisposeScope();
        for (var level = 0; level < Levels; level++)
        {
            Run(level, features, logits, rawBoxes);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var weight in _weights.Values)
        {
            weight.Dispose();
        }
    }

    private void Run(int level, FrozenFeatures features, float[] logits, float[] rawBoxes)
    {
        var size = features.GridSizes[level];
        var (first, cells) = (features.LevelOffsets[level], size * size);
        var stem = tensor(features.Stems[level], [1, size, size, Channels]).to(_device).permute(0, 3, 1, 2); // [1, C, H, W]
        var classes = Tower($"cls_convs.{level}", stem);
        var boxes = Tower($"reg_convs.{level}", stem);
        var objectness = tensor(features.ObjectnessLogits.AsSpan(first, cells).ToArray()).to(_device);
        var logit = Linear(cat([classes, boxes], 1), $"logit.{level}").squeeze(1)
            + (objectness * _weights[$"objectness.{level}.weight"]);
        var frozen = tensor(features.RawBoxes.AsSpan(4 * first, 4 * cells).ToArray(), [cells, 4]).to(_device);
        Copy(logit, logits.AsSpan(first, cells));
        Copy(frozen + Linear(boxes, $"box.{level}"), rawBoxes.AsSpan(4 * first, 4 * cells));
    }

    private Tensor Tower(string name, Tensor stem)
    {
        var map = stem;
        for (var unit = 0; unit < 2; unit++)
        {
            var prefix = $"{name}.{unit}";
            map = nn.functional.conv2d(
                map, _weights[$"{prefix}.dconv.conv.weight"], _weights[$"{prefix}.dconv.conv.bias"],
                padding: [1, 1], groups: Channels).silu();
            map = nn.functional.conv2d(
                map, _weights[$"{prefix}.pconv.conv.weight"], _weights[$"{prefix}.pconv.conv.bias"]).silu();
        }

        return map.permute(0, 2, 3, 1).reshape(-1, Channels); // [H * W, C]
    }

    private Tensor Linear(Tensor input, string name) =>
        input.matmul(_weights[$"{name}.weight"].t()) + _weights[$"{name}.bias"];

    private static void Copy(Tensor values, Span<float> target) =>
        MemoryMarshal.Cast<byte, float>(values.contiguous().cpu().bytes).CopyTo(target);
}
