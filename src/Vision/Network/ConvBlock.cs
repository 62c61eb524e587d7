using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>Convolution, batch norm (in the training form), SiLU; upstream's <c>BaseConv</c>.</summary>
internal sealed class ConvBlock : nn.Module<Tensor, Tensor>
{
    // Upstream's values for every batch norm of YOLOX; the framework's own defaults give other numbers.
    internal const double BatchNormEpsilon = 1e-3;
    private const double BatchNormMomentum = 0.03;

    [ComponentName(Name = "conv")]
    private readonly Conv2d _conv;

    [ComponentName(Name = "bn")]
    private readonly BatchNorm2d? _norm;

    internal ConvBlock(NetworkForm form, int inputs, int outputs, int kernel, int stride = 1, int groups = 1)
        : base(nameof(ConvBlock))
    {
        var isFolded = form == NetworkForm.Folded;
        _conv = nn.Conv2d(inputs, outputs, kernel, stride, (kernel - 1) / 2, groups: groups, bias: isFolded);
        if (!isFolded)
        {
            _norm = nn.BatchNorm2d(outputs, BatchNormEpsilon, BatchNormMomentum);
        }

        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var mixed = _conv.call(input);
        var normed = _norm is null ? mixed : _norm.call(mixed);
        return nn.functional.silu(normed).MoveToOuterDisposeScope();
    }
}
