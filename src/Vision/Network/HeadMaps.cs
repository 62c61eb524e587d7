using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>What the head says at one level; every map is <c>[N, C, H, W]</c> and owned by the caller's scope.</summary>
/// <param name="Stem">64 channels, after the activation.</param>
/// <param name="ClassTower">64 channels.</param>
/// <param name="BoxTower">64 channels.</param>
/// <param name="Classes">80 logits.</param>
/// <param name="Boxes">Raw tx, ty, tw, th.</param>
/// <param name="Objectness">One logit.</param>
public sealed record HeadMaps(
    Tensor Stem, Tensor ClassTower, Tensor BoxTower, Tensor Classes, Tensor Boxes, Tensor Objectness);
