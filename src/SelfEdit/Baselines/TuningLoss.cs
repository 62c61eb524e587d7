using DroneSeal.Vision;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>YOLOX's loss (Ge et al. 2021) with one class more: cross entropy and overlap.</summary>
/// <param name="grid">The input's anchors.</param>
internal sealed class TuningLoss(AnchorGrid grid)
{
    // YOLOX weighs the boxes five times the rest.
    private const float BoxWeight = 5;
    private const double Tiny = 1e-7;
    private const double LargestLogSize = 5;

    /// <summary>The loss of one picture, a single number, owned by the caller's scope.</summary>
    /// <param name="answers">The network's.</param>
    /// <param name="novel">Logits of the novel class, <c>[anchors]</c>.</param>
    /// <param name="rawBoxes">The same raw boxes as in <paramref name="answers"/>, as numbers.</param>
    /// <param name="targets">Who answers for what.</param>
    /// <param name="objects">The targets' labels with their classes.</param>
    internal Tensor Evaluate(
        TuningAnswers answers, Tensor novel, float[] rawBoxes, PictureTargets targets,
        IReadOnlyList<TuningObject> objects)
    {
        var positives = Enumerable.Range(0, grid.Count)
            .Where(anchor => targets.Owner[anchor] != PictureTargets.Nobody).ToArray();
        var wanted = new TuningTargets(grid.Count, positives.Length);
        for (var i = 0; i < positives.Length; i++)
        {
            var thing = objects[targets.Owner[positives[i]]];
            var fit = grid.Decode(positives[i], rawBoxes.AsSpan(positives[i] * 4, 4)).IoU(thing.Box);
            wanted.Set(i, positives[i], thing, fit);
        }

        var counts = tensor([.. targets.Counts.Select(doesCount => doesCount ? 1f : 0f)]);
        var sum = CrossEntropy(answers.Objectness, tensor(wanted.Objectness), counts)
            + CrossEntropy(novel, tensor(wanted.Novel), counts);
        if (positives.Length > 0)
        {
            var rows = tensor([.. positives.Select(anchor => (long)anchor)]);
            var classes = tensor(wanted.Classes, [positives.Length, FrozenFeatures.BaseClasses]);
            sum = sum + CrossEntropy(answers.Classes.index_select(0, rows), classes, null)
                + (BoxLoss(answers.Boxes.index_select(0, rows), positives, wanted.Boxes) * BoxWeight);
        }

        return sum / (float)Math.Max(positives.Length, 1);
    }

    private static Tensor CrossEntropy(Tensor logits, Tensor target, Tensor? weight) =>
        nn.functional.binary_cross_entropy_with_logits(logits, target, weight, nn.Reduction.Sum);

    private Tensor BoxLoss(Tensor raw, int[] anchors, float[] targets)
    {
        var cells = tensor([.. anchors.SelectMany(CellNumbers)], [anchors.Length, 3]); // column, row, stride
        var stride = cells.narrow(1, 2, 1);
        var centre = (raw.narrow(1, 0, 2) + cells.narrow(1, 0, 2)) * stride;
        var half = raw.narrow(1, 2, 2).clamp_max(LargestLogSize).exp() * stride * 0.5f;
        var target = tensor(targets, [anchors.Length, 4]);
        return Overlap(centre - half, centre + half, target.narrow(1, 0, 2), target.narrow(1, 2, 2)).sum();
    }

    private float[] CellNumbers(int anchor)
    {
        var (column, row) = grid.CellOf(anchor);
        return [column, row, 8 << grid.LevelOf(anchor)];
    }

    // 1 - GIoU (Rezatofighi et al. 2019); corners are [P, 2].
    private static Tensor Overlap(Tensor low, Tensor high, Tensor targetLow, Tensor targetHigh)
    {
        var shared = Area((minimum(high, targetHigh) - maximum(low, targetLow)).clamp_min(0));
        var union = Area(high - low) + Area(targetHigh - targetLow) - shared + Tiny;
        var hull = Area(maximum(high, targetHigh) - minimum(low, targetLow)) + Tiny;
        return 1 - (shared / union) + ((hull - union) / hull);
    }

    private static Tensor Area(Tensor sides) => sides.select(1, 0) * sides.select(1, 1);
}
