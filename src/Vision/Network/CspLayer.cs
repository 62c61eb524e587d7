using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>Two 1x1 paths, one of them through bottlenecks, joined by a third 1x1; upstream's <c>CSPLayer</c>.</summary>
internal sealed class CspLayer : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "conv1")]
    private readonly ConvBlock _deep;

    [ComponentName(Name = "conv2")]
    private readonly ConvBlock _direct;

    [ComponentName(Name = "conv3")]
    private readonly ConvBlock _join;

    [ComponentName(Name = "m")]
    private readonly Sequential _bottlenecks;

    internal CspLayer(NetworkForm form, int inputs, int outputs, int count, bool hasShortcut)
        : base(nameof(CspLayer))
    {
        var hidden = outputs / 2;
        _deep = new ConvBlock(form, inputs, hidden, kernel: 1);
        _direct = new ConvBlock(form, inputs, hidden, kernel: 1);
        _join = new ConvBlock(form, 2 * hidden, outputs, kernel: 1);
        _bottlenecks = Rows.Of(Enumerable.Range(0, count)
            .Select(_ => (nn.Module<Tensor, Tensor>)new Bottleneck(form, hidden, hasShortcut)));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var deep = _bottlenecks.call(_deep.call(input));
        return _join.call(cat([deep, _direct.call(input)], 1)).MoveToOuterDisposeScope();
    }
}
