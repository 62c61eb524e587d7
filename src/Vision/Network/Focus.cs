using TorchSharp.Utils;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>Every 2x2 pixels become one cell of twelve channels, then a 3x3 convolution.</summary>
internal sealed class Focus : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "conv")]
    private readonly ConvBlock _conv;

    internal Focus(NetworkForm form, int outputs)
        : base(nameof(Focus))
    {
        _conv = new ConvBlock(form, 12, outputs, kernel: 3);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var even = TensorIndex.Slice(0, null, 2);
        var odd = TensorIndex.Slice(1, null, 2);
        var all = TensorIndex.Ellipsis;

        // Upstream's order: top left, bottom left, top right, bottom right.
        var cells = cat([input[all, even, even], input[all, odd, even], input[all, even, odd], input[all, odd, odd]], 1);
        return _conv.call(cells).MoveToOuterDisposeScope(); // [N, 16, S/2, S/2]
    }
}
