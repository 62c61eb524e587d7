using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>What the network says of a batch; the tensors belong to the caller's scope.</summary>
/// <param name="Fpn">Maps at strides 8, 16, 32: <c>[N, 64, H, W]</c>, <c>[N, 128, H, W]</c>, <c>[N, 256, H, W]</c>.</param>
/// <param name="Levels">The head's answers, level by level.</param>
public sealed record YoloxOutputs(IReadOnlyList<Tensor> Fpn, IReadOnlyList<HeadMaps> Levels);
