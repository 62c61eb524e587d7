using TorchSharp.Utils;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>Backbone and feature pyramid, top-down then bottom-up; upstream's <c>YOLOPAFPN</c>.</summary>
internal sealed class PathFusion : nn.Module<Tensor, Tensor[]>
{
    [ComponentName(Name = "backbone")]
    private readonly Darknet _backbone;

    [ComponentName(Name = "lateral_conv0")]
    private readonly ConvBlock _lateral;

    [ComponentName(Name = "C3_p4")]
    private readonly CspLayer _downFirst;

    [ComponentName(Name = "reduce_conv1")]
    private readonly ConvBlock _reduce;

    [ComponentName(Name = "C3_p3")]
    private readonly CspLayer _downSecond;

    [ComponentName(Name = "bu_conv2")]
    private readonly DepthwiseBlock _stepFirst;

    [ComponentName(Name = "C3_n3")]
    private readonly CspLayer _upFirst;

    [ComponentName(Name = "bu_conv1")]
    private readonly DepthwiseBlock _stepSecond;

    [ComponentName(Name = "C3_n4")]
    private readonly CspLayer _upSecond;

    internal PathFusion(NetworkForm form)
        : base(nameof(PathFusion))
    {
        _backbone = new Darknet(form);
        _lateral = new ConvBlock(form, 256, 128, kernel: 1);
        _downFirst = new CspLayer(form, 256, 128, 1, false);
        _reduce = new ConvBlock(form, 128, 64, kernel: 1);
        _downSecond = new CspLayer(form, 128, 64, 1, false);
        _stepFirst = new DepthwiseBlock(form, 64, 64, 2);
        _upFirst = new CspLayer(form, 128, 128, 1, false);
        _stepSecond = new DepthwiseBlock(form, 128, 128, 2);
        _upSecond = new CspLayer(form, 256, 256, 1, false);
        RegisterComponents();
    }

    /// <returns>Maps at strides 8, 16, 32: [N, 64, H, W], [N, 128, H, W], [N, 256, H, W].</returns>
    public override Tensor[] forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var (stride8, stride16, stride32) = _backbone.call(input);
        var lateral = _lateral.call(stride32);
        var middle = _downFirst.call(cat([Twice(lateral), stride16], 1));
        var reduced = _reduce.call(middle);
        var fine = _downSecond.call(cat([Twice(reduced), stride8], 1));
        var medium = _upFirst.call(cat([_stepFirst.call(fine), reduced], 1));
        var coarse = _upSecond.call(cat([_stepSecond.call(medium), lateral], 1));
        return [fine.MoveToOuterDisposeScope(), medium.MoveToOuterDisposeScope(), coarse.MoveToOuterDisposeScope()];
    }

    private static Tensor Twice(Tensor map) => nn.functional.interpolate(map, scale_factor: [2, 2]);
}
