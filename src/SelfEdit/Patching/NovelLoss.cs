using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The task loss of one window and its gradient: quality focal loss on the logit, GIoU loss on the box.</summary>
/// <remarks>
/// A cell's target grows with the overlap of its current box and its object (Li et al. 2020, beta 2), times the object's
/// weight; cells that answer for nothing have target 0. Sums, not means: the caller divides by the weight of
/// all positive cells of a batch, as YOLOX does. The target and the focal factor carry no gradient.
/// </remarks>
internal static class NovelLoss
{
    /// <summary>Of the box's loss against the score's.</summary>
    internal const float BoxWeight = 2;

    /// <summary>Keeps quotients of areas finite.</summary>
    internal const float Tiny = 1e-6f;

    /// <summary>Overlap below which a box is no answer at all.</summary>
    internal const float NoFit = 0.4f;

    /// <summary>Overlap above which it is as good as it gets.</summary>
    internal const float FullFit = 0.7f;

    /// <summary>Writes the slopes of a window into its tape.</summary>
    /// <param name="window">The cells and what they should answer.</param>
    /// <param name="labels">The sample's objects.</param>
    /// <param name="tape">Holds the answers; receives the slopes.</param>
    /// <returns>The sums over the window.</returns>
    internal static LossSum Evaluate(FeatureWindow window, Label[] labels, BranchTape tape)
    {
        var sum = default(LossSum);
        for (var cell = 0; cell < window.Cells; cell++)
        {
            tape.LogitSlopes[cell] = 0;
            tape.DeltaSlopes.AsSpan(cell * 4, 4).Clear();
            if (!window.Counts[cell])
            {
                continue;
            }

            var quality = 0f;
            if (window.Owner[cell] != PictureTargets.Nobody)
            {
                var label = labels[window.Owner[cell]];
                quality = BoxTerm(window, cell, label, tape, ref sum);
                sum.Positives += quality;
            }

            sum.Score += Focal(tape.Logits[cell], quality, out tape.LogitSlopes[cell]);
        }

        return sum;
    }

    /// <summary>The box that a cell answers now, input pixels.</summary>
    internal static PixelBox BoxOf(FeatureWindow window, int cell, BranchTape tape) => AnchorGrid.Decode(
        window.Column + (cell % window.Width), window.Row + (cell / window.Width), window.Stride,
        window.RawBoxes[cell * 4] + tape.Deltas[cell * 4], window.RawBoxes[(cell * 4) + 1] + tape.Deltas[(cell * 4) + 1],
        window.RawBoxes[(cell * 4) + 2] + tape.Deltas[(cell * 4) + 2], window.RawBoxes[(cell * 4) + 3] + tape.Deltas[(cell * 4) + 3]);

    // |t - s|^2 * BCE(l, t); the focal factor is held fixed, as in the study the recipe comes from.
    private static float Focal(float logit, float target, out float slope)
    {
        var score = 1 / (1 + MathF.Exp(-logit));
        var distance = score - target;
        var entropy = MathF.Max(logit, 0) - (logit * target) + MathF.Log(1 + MathF.Exp(-MathF.Abs(logit)));
        slope = distance * distance * distance;
        return distance * distance * entropy;
    }

    private static float BoxTerm(FeatureWindow window, int cell, Label label, BranchTape tape, ref LossSum sum)
    {
        var box = BoxOf(window, cell, tape);
        var (overlap, loss, slope) = GeneralizedOverlap.Evaluate(box, label.Box, Tiny);
        var factor = label.IsTaught ? BoxWeight * label.Weight * Math.Clamp(overlap, 0, 1) : 0;
        sum.Box += factor * loss;
        var slopes = tape.DeltaSlopes.AsSpan(cell * 4, 4);
        slopes[0] = factor * window.Stride * (slope.Left + slope.Right);
        slopes[1] = factor * window.Stride * (slope.Top + slope.Bottom);
        slopes[2] = factor * 0.5f * box.Width * (slope.Right - slope.Left);
        slopes[3] = factor * 0.5f * box.Height * (slope.Bottom - slope.Top);
        return Math.Clamp((overlap - NoFit) / (FullFit - NoFit), 0, 1) * label.Weight;
    }
}
