using System.Runtime.InteropServices;
using DroneSeal.Vision;
using TorchSharp;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>The gradient of a batch's loss by libtorch's autograd, on a device of its own: the way of a machine with CUDA.</summary>
/// <remarks>Equal to the vector kernels of the processor within rounding; sums on a GPU need not be the same bits twice.</remarks>
internal sealed class TorchGradient
{
    private readonly Device _device;

    /// <summary>Computes on this device.</summary>
    /// <param name="device"><c>cpu</c> or <c>cuda</c>.</param>
    /// <exception cref="VisionException">The device is not there.</exception>
    internal TorchGradient(string device)
    {
        if (device == "cuda" && !cuda.is_available())
        {
            throw new VisionException("There is no CUDA device that libtorch can use: run with --device cpu.");
        }

        _device = torch.device(device);
    }

    /// <summary>Writes the gradient of the batch's loss, not yet divided by the positives.</summary>
    /// <param name="weights">Flat, as <see cref="BranchLayout"/> orders them.</param>
    /// <param name="windows">What to answer for.</param>
    /// <param name="gradient">Overwritten; as long as the weights.</param>
    /// <returns>The sum of the loss and the weight of the positive cells.</returns>
    internal (float Total, float Positives) Evaluate(
        ReadOnlySpan<float> weights, IEnumerable<(FeatureWindow Window, Label[] Labels)> windows, Span<float> gradient)
    {
        using var scope = NewDisposeScope();
        using var training = enable_grad();
        var leaf = tensor(weights.ToArray()).to(_device).requires_grad_();
        var branch = new TorchBranch(leaf);
        var (total, positives) = (zeros(1).to(_device), zeros(1).to(_device));
        foreach (var alike in windows.GroupBy(one => (one.Window.Level, one.Window.Height, one.Window.Width)))
        {
            var batch = new TorchWindows([.. alike], _device);
            if (batch.Cells > 0)
            {
                var (logits, deltas) = branch.Answer(batch);
                var (loss, weight) = TorchLoss.Of(batch, logits, deltas);
                (total, positives) = (total + loss, positives + weight);
            }
        }

        gradient.Clear();
        if (total.requires_grad)
        {
            total.backward();
            MemoryMarshal.Cast<byte, float>(leaf.grad!.cpu().bytes).CopyTo(gradient);
        }

        return (total.cpu().item<float>(), positives.cpu().item<float>());
    }
}
