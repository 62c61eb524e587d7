using System.Runtime.InteropServices;
using DroneSeal.Vision.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Trunks;

/// <summary>The trunk as plain libtorch: the reference for other implementations, and the fallback.</summary>
public sealed class TorchTrunk : ITrunk
{
    private readonly YoloxNano _network;
    private readonly Device _device;
    private readonly float[] _image;

    /// <summary>Loads the weights onto a device.</summary>
    /// <param name="weights">The frozen core.</param>
    /// <param name="device"><c>cpu</c> or <c>cuda</c>.</param>
    /// <param name="threads">Compute threads of libtorch in the whole process; null leaves them alone.</param>
    /// <param name="inputSize">Pixels a side, a multiple of 32.</param>
    /// <exception cref="VisionException">The device is not there.</exception>
    public TorchTrunk(ModelWeights weights, string device = "cpu", int? threads = null, int inputSize = 416)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (device == "cuda" && !cuda.is_available())
        {
            throw new VisionException("There is no CUDA device that libtorch can use: run with --device cpu.");
        }

        if (threads is { } count)
        {
            set_num_threads(count);
        }

        InputSize = inputSize;
        DeviceName = device;
        _device = torch.device(device);
        _network = YoloxNano.FromWeights(weights);
        _network.to(_device);
        _image = new float[3 * inputSize * inputSize];
        Description = $"libtorch {__version__}, {device}";
    }

    /// <inheritdoc/>
    public int InputSize { get; }

    /// <inheritdoc/>
    public string Description { get; }

    /// <summary><c>cpu</c> or <c>cuda</c>.</summary>
    internal string DeviceName { get; }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<float> image, FrozenFeatures into)
    {
        TrunkGuard.Check(image, into, InputSize);
        image.CopyTo(_image);
        using var inference = inference_mode();
        using var scope = NewDisposeScope();
        var input = tensor(_image, [1, 3, InputSize, InputSize]).to(_device);
        var outputs = _network.call(input);
        for (var i = 0; i < outputs.Levels.Count; i++)
        {
            CopyLevel(outputs, i, into);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private static void CopyLevel(YoloxOutputs outputs, int level, FrozenFeatures into)
    {
        var maps = outputs.Levels[level];
        var first = into.LevelOffsets[level];
        Copy(outputs.Fpn[level], into.Fpn[level]);
        Copy(maps.Stem, into.Stems[level]);
        Copy(maps.ClassTower, into.ClassTowers[level]);
        Copy(maps.BoxTower, into.BoxTowers[level]);
        Copy(maps.Classes, into.ClassLogits.AsSpan(first * FrozenFeatures.BaseClasses));
        Copy(maps.Boxes, into.RawBoxes.AsSpan(first * 4));
        Copy(maps.Objectness, into.ObjectnessLogits.AsSpan(first));
    }

    private static void Copy(Tensor map, Span<float> target)
    {
        var plain = map.permute(0, 2, 3, 1).contiguous().cpu(); // [1, H, W, C]
        MemoryMarshal.Cast<byte, float>(plain.bytes).CopyTo(target);
    }
}
