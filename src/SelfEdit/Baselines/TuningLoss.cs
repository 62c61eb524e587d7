using DroneSeal.Vision;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>YOLOX's loss (Ge et al. 2021) with one class more: cross entropy and overlap.</summary>
/// <param name="grid">The input's anchors.</param>
internal sealed class TuningLoss(AnchorGrid grid)
{
    // YOLOX weighs the boxes five times the rest.
    private const float BoxWeight = 5;

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
            var cells = tensor([.. positives.SelectMany(CellNumbers)], [positives.Length, 3]); // column, row, stride
            var boxes = tensor(wanted.Boxes, [positives.Length, 4]);
            sum = sum + CrossEntropy(answers.Classes.index_select(0, rows), classes, null)
                + (BoxLoss.Sum(answers.Boxes.index_select(0, rows), cells, boxes) * BoxWeight);
        }

        return sum / (float)Math.Max(positives.Length, 1);
    }

    private static Tensor CrossEntropy(Tensor logits, Tensor target, Tensor? weight) =>
        nn.functional.binary_cross_entropy_with_logits(logits, target, weight, nn.Reduction.Sum);

    private float[] CellNumbers(int anchor)
    {
        var (column, row) = grid.CellOf(anchor);
        return [column, row, 8 << grid.LevelOf(anchor)];
    }
}
