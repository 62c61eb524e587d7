using TorchSharp.Utils;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>Maxima over 5x5, 9x9 and 13x13 cells beside the cells themselves; upstream's <c>SPPBottleneck</c>.</summary>
internal sealed class SpatialPyramid : nn.Module<Tensor, Tensor>
{
    private static readonly long[] _windows = [5, 9, 13];

    [ComponentName(Name = "conv1")]
    private readonly ConvBlock _narrow;

    [ComponentName(Name = "conv2")]
    private readonly ConvBlock _join;

    internal SpatialPyramid(NetworkForm form, int channels)
        : base(nameof(SpatialPyramid))
    {
        var hidden = channels / 2;
        _narrow = new ConvBlock(form, channels, hidden, kernel: 1);
        _join = new ConvBlock(form, hidden * (_windows.Length + 1), channels, kernel: 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var narrow = _narrow.call(input);
        var pooled = _windows.Select(window => nn.functional.max_pool2d(narrow, [window, window], [1, 1], [window / 2, window / 2]));
        return _join.call(cat([narrow, .. pooled], 1)).MoveToOuterDisposeScope();
    }
}
