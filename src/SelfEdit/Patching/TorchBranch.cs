using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>A class branch as libtorch operators over one flat vector, so that autograd gives the vector's gradient.</summary>
/// <param name="flat">The weights as <see cref="BranchLayout"/> orders them, on the device that computes.</param>
internal sealed class TorchBranch(Tensor flat)
{
    private const float ColourScale = 3;

    private readonly Dictionary<string, Tensor> _parameters = BranchLayout.Parameters.ToDictionary(
        parameter => parameter.Name,
        parameter => flat.narrow(0, parameter.Offset, parameter.Length).view(parameter.Shape),
        StringComparer.Ordinal);

    /// <summary>Answers for the cells that count.</summary>
    /// <returns>Logits <c>[cells]</c> and box corrections <c>[cells, 4]</c>.</returns>
    internal (Tensor Logits, Tensor Deltas) Answer(TorchWindows windows)
    {
        var level = windows.Level;
        var classes = Cells(Tower("cls_convs", windows), windows);
        var boxes = Cells(Tower("reg_convs", windows), windows);
        var deltas = Linear(boxes, $"box.{level}"); // [cells, 4]
        var logits = Linear(cat([classes, boxes], 1), $"logit.{level}").squeeze(1) // [cells]
            + (windows.Objectness * _parameters[$"objectness.{level}.weight"])
            + Colour(windows.Colours);
        return (logits, deltas);
    }

    private Tensor Tower(string name, TorchWindows windows)
    {
        var map = windows.Stem;
        for (var unit = 0; unit < 2; unit++)
        {
            var prefix = $"{name}.{windows.Level}.{unit}";
            map = nn.functional.conv2d(
                map, _parameters[$"{prefix}.dconv.conv.weight"], _parameters[$"{prefix}.dconv.conv.bias"],
                padding: [1, 1], groups: BranchLayout.Channels).silu();
            map = nn.functional.conv2d(
                map, _parameters[$"{prefix}.pconv.conv.weight"], _parameters[$"{prefix}.pconv.conv.bias"]).silu();
        }

        return map; // [N, C, H, W]
    }

    private static Tensor Cells(Tensor map, TorchWindows windows) =>
        map.permute(0, 2, 3, 1).reshape(-1, BranchLayout.Channels).index_select(0, windows.Places); // [cells, C]

    private Tensor Colour(Tensor colours)
    {
        var hidden = Linear(colours * ColourScale, "colour.down").silu(); // [cells, 24]
        return hidden.matmul(_parameters["colour.up.weight"].t()).squeeze(1); // [cells]
    }

    private Tensor Linear(Tensor input, string name) =>
        input.matmul(_parameters[$"{name}.weight"].t()) + _parameters[$"{name}.bias"];
}
