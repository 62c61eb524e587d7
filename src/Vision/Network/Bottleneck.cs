using TorchSharp.Utils;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>1x1, then a depthwise block, added to the input where there is a shortcut.</summary>
internal sealed class Bottleneck : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "conv1")]
    private readonly ConvBlock _first;

    [ComponentName(Name = "conv2")]
    private readonly DepthwiseBlock _second;

    private readonly bool _hasShortcut;

    internal Bottleneck(NetworkForm form, int channels, bool hasShortcut)
        : base(nameof(Bottleneck))
    {
        _hasShortcut = hasShortcut;
        _first = new ConvBlock(form, channels, channels, kernel: 1);
        _second = new DepthwiseBlock(form, channels, channels);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var mixed = _second.call(_first.call(input));
        return (_hasShortcut ? mixed + input : mixed).MoveToOuterDisposeScope();
    }
}
