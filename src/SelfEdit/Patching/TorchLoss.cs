using DroneSeal.Vision;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>The loss of <see cref="NovelLoss"/> in libtorch operators: quality focal loss on the logits, GIoU on the boxes.</summary>
internal static class TorchLoss
{
    /// <summary>Sums over the cells of a batch of windows.</summary>
    /// <returns>The loss, which carries the gradient, and the weight of the positive cells, which carries none.</returns>
    internal static (Tensor Total, Tensor Positives) Of(TorchWindows windows, Tensor logits, Tensor deltas)
    {
        var (overlap, loss) = Overlap(Decode(windows, deltas), windows.Targets);
        var certain = overlap.detach();
        var factor = windows.Taught * windows.Weights * certain.clamp(0, 1) * NovelLoss.BoxWeight;
        var quality = ((certain - NovelLoss.NoFit) / (NovelLoss.FullFit - NovelLoss.NoFit)).clamp(0, 1) * windows.Weights;
        var distance = logits.detach().sigmoid() - quality;
        var entropy = logits.clamp_min(0) - (logits * quality) + logits.abs().neg().exp().log1p();
        return ((distance * distance * entropy).sum() + (factor * loss).sum(), quality.sum());
    }

    // xyxy input pixels, four tensors of [cells].
    private static Tensor[] Decode(TorchWindows windows, Tensor deltas)
    {
        var raw = windows.RawBoxes + deltas;
        var x = (windows.Columns + raw.select(1, 0)) * windows.Stride;
        var y = (windows.Rows + raw.select(1, 1)) * windows.Stride;
        var halfWidth = raw.select(1, 2).clamp(AnchorGrid.SmallestLogSize, AnchorGrid.LargestLogSize).exp() * (0.5f * windows.Stride);
        var halfHeight = raw.select(1, 3).clamp(AnchorGrid.SmallestLogSize, AnchorGrid.LargestLogSize).exp() * (0.5f * windows.Stride);
        return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
    }

    private static (Tensor Overlap, Tensor Loss) Overlap(Tensor[] box, Tensor targets)
    {
        var (left, top) = (targets.select(1, 0), targets.select(1, 1));
        var (right, bottom) = (targets.select(1, 2), targets.select(1, 3));
        var shared = (minimum(box[2], right) - maximum(box[0], left)).clamp_min(0)
            * (minimum(box[3], bottom) - maximum(box[1], top)).clamp_min(0);
        var union = ((box[2] - box[0]) * (box[3] - box[1])) + ((right - left) * (bottom - top)) - shared + NovelLoss.Tiny;
        var hull = ((maximum(box[2], right) - minimum(box[0], left)) * (maximum(box[3], bottom) - minimum(box[1], top))) + NovelLoss.Tiny;
        var overlap = shared / union;
        return (overlap, 1 - overlap + ((hull - union) / hull));
    }
}
