using TorchSharp.Utils;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>A 3x3 convolution a channel, then 1x1 across channels; upstream's <c>DWConv</c>.</summary>
internal sealed class DepthwiseBlock : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "dconv")]
    private readonly ConvBlock _depthwise;

    [ComponentName(Name = "pconv")]
    private readonly ConvBlock _pointwise;

    internal DepthwiseBlock(NetworkForm form, int inputs, int outputs, int stride = 1)
        : base(nameof(DepthwiseBlock))
    {
        _depthwise = new ConvBlock(form, inputs, inputs, kernel: 3, stride, groups: inputs);
        _pointwise = new ConvBlock(form, inputs, outputs, kernel: 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var between = _depthwise.call(input);
        return _pointwise.call(between);
    }
}
