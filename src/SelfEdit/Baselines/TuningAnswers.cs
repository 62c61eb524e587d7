using DroneSeal.Vision.Network;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>A network's raw answers on one picture, in the usual order of anchors.</summary>
/// <remarks>The tensors belong to the caller's scope.</remarks>
/// <param name="Classes">Base class logits, <c>[anchors, 80]</c>.</param>
/// <param name="Boxes">Raw boxes, <c>[anchors, 4]</c>.</param>
/// <param name="Objectness">Logits, <c>[anchors]</c>.</param>
internal sealed record TuningAnswers(Tensor Classes, Tensor Boxes, Tensor Objectness)
{
    /// <summary>The answers of a batch of one.</summary>
    internal static TuningAnswers Of(YoloxOutputs outputs) => new(
        Flat(outputs.Levels.Select(level => level.Classes)),
        Flat(outputs.Levels.Select(level => level.Boxes)),
        Flat(outputs.Levels.Select(level => level.Objectness)).reshape(-1));

    /// <summary>Maps <c>[1, C, H, W]</c>, level by level, as rows of anchors <c>[anchors, C]</c>.</summary>
    internal static Tensor Flat(IEnumerable<Tensor> maps) =>
        cat([.. maps.Select(map => map.permute(0, 2, 3, 1).reshape(-1, map.shape[1]))], 0);
}
