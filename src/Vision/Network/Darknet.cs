using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>The backbone: maps at strides 8, 16 and 32; upstream's <c>CSPDarknet</c> 0.33/0.25, depthwise.</summary>
internal sealed class Darknet : nn.Module<Tensor, (Tensor Stride8, Tensor Stride16, Tensor Stride32)>
{
    [ComponentName(Name = "stem")]
    private readonly Focus _stem;

    [ComponentName(Name = "dark2")]
    private readonly Sequential _stride4;

    [ComponentName(Name = "dark3")]
    private readonly Sequential _stride8;

    [ComponentName(Name = "dark4")]
    private readonly Sequential _stride16;

    [ComponentName(Name = "dark5")]
    private readonly Sequential _stride32;

    internal Darknet(NetworkForm form)
        : base(nameof(Darknet))
    {
        _stem = new Focus(form, 16);
        _stride4 = Rows.Of([new DepthwiseBlock(form, 16, 32, 2), new CspLayer(form, 32, 32, 1, true)]);
        _stride8 = Rows.Of([new DepthwiseBlock(form, 32, 64, 2), new CspLayer(form, 64, 64, 3, true)]);
        _stride16 = Rows.Of([new DepthwiseBlock(form, 64, 128, 2), new CspLayer(form, 128, 128, 3, true)]);
        _stride32 = Rows.Of([
            new DepthwiseBlock(form, 128, 256, 2), new SpatialPyramid(form, 256), new CspLayer(form, 256, 256, 1, false)]);
        RegisterComponents();
    }

    public override (Tensor Stride8, Tensor Stride16, Tensor Stride32) forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var stride8 = _stride8.call(_stride4.call(_stem.call(input)));
        var stride16 = _stride16.call(stride8);
        var stride32 = _stride32.call(stride16);
        return (stride8.MoveToOuterDisposeScope(), stride16.MoveToOuterDisposeScope(), stride32.MoveToOuterDisposeScope());
    }
}
