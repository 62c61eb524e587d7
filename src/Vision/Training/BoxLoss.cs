using static TorchSharp.torch;

namespace DroneSeal.Vision;

/// <summary>How badly boxes fit: 1 - GIoU (Rezatofighi et al. 2019).</summary>
public static class BoxLoss
{
    private const double Tiny = 1e-7;

    /// <summary>The sum over boxes, one number in the caller's scope.</summary>
    /// <param name="raw">Raw boxes as the head gives them, <c>[P, 4]</c>.</param>
    /// <param name="cells">Column, row and stride of each box's cell, <c>[P, 3]</c>.</param>
    /// <param name="target">Left, top, right, bottom in input pixels, <c>[P, 4]</c>.</param>
    public static Tensor Sum(Tensor raw, Tensor cells, Tensor target)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(target);
        var stride = cells.narrow(1, 2, 1);
        var centre = (raw.narrow(1, 0, 2) + cells.narrow(1, 0, 2)) * stride;
        var half = raw.narrow(1, 2, 2).clamp_max(AnchorGrid.LargestLogSize).exp() * stride * 0.5f;
        return Overlap(centre - half, centre + half, target.narrow(1, 0, 2), target.narrow(1, 2, 2)).sum();
    }

    // Corners are [P, 2].
    private static Tensor Overlap(Tensor low, Tensor high, Tensor targetLow, Tensor targetHigh)
    {
        var shared = Area((minimum(high, targetHigh) - maximum(low, targetLow)).clamp_min(0));
        var union = Area(high - low) + Area(targetHigh - targetLow) - shared + Tiny;
        var hull = Area(maximum(high, targetHigh) - minimum(low, targetLow)) + Tiny;
        return 1 - (shared / union) + ((hull - union) / hull);
    }

    private static Tensor Area(Tensor sides) => sides.select(1, 0) * sides.select(1, 1);
}
