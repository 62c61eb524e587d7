using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Rows for the logistic fit: what would be raised and is wrong, and the good boxes of every
/// object.</summary>
internal sealed class FitExamples
{
    private const float GoodOverlap = 0.5f;
    private const float IgnoredOverlap = 0.25f;

    // A box at the first overlap is plainly wrong, at the sum of both plainly right; between them in part.
    private const float WrongOverlap = 0.35f;
    private const float GradeSpan = 0.35f;

    private const int MaxRanked = 200;
    private const int MaxWrong = 25;
    private const float SamePlace = 0.6f;

    internal List<float> Rules { get; } = [];

    internal List<double> Targets { get; } = [];

    internal List<double> Weights { get; } = [];

    internal void Add(FitPicture picture, CriticCalibration calibration)
    {
        var candidates = picture.Candidates;
        var strengths = new float[candidates.Count];
        var overlaps = new float[candidates.Count];
        var owners = new int[candidates.Count];
        var wrong = new List<int>();
        for (var i = 0; i < candidates.Count; i++)
        {
            strengths[i] = calibration.Strength(candidates.Rules(i));
            (overlaps[i], owners[i]) = Best(candidates.Boxes[i], picture.Positives);
            var ignored = Best(candidates.Boxes[i], picture.Ignored).Overlap;
            if (overlaps[i] < GoodOverlap && ignored <= IgnoredOverlap)
            {
                wrong.Add(i);
            }
        }

        for (var owner = 0; owner < picture.Positives.Count; owner++)
        {
            AddObject(candidates, strengths, overlaps, [.. Enumerable.Range(0, candidates.Count)
                .Where(i => owners[i] == owner && overlaps[i] >= GoodOverlap)]);
        }

        AddWrong(candidates, strengths, overlaps, wrong);
    }

    /// <summary>Weighted mean of each rule.</summary>
    internal float[] Means()
    {
        var means = new double[Candidates.RuleCount];
        for (var i = 0; i < Rules.Count; i++)
        {
            means[i % means.Length] += Weights[i / means.Length] * Rules[i];
        }

        var total = Math.Max(Weights.Sum(), 1e-9);
        return [.. means.Select(mean => (float)(mean / total))];
    }

    private static (float Overlap, int Owner) Best(in PixelBox box, IReadOnlyList<PixelBox> boxes)
    {
        var best = (Overlap: 0f, Owner: -1);
        for (var i = 0; i < boxes.Count; i++)
        {
            var overlap = box.IoU(boxes[i]);
            best = overlap > best.Overlap ? (overlap, i) : best;
        }

        return best;
    }

    // Every object weighs one, shared by its boxes as the ranking would choose among them.
    private void AddObject(Candidates candidates, float[] strengths, float[] overlaps, int[] boxes)
    {
        if (boxes.Length == 0)
        {
            return;
        }

        var strongest = boxes.Max(i => strengths[i]);
        var shares = boxes.Select(i => ObjectnessCritic.Sigmoid(strengths[i] - strongest) + 1e-3).ToArray();
        var total = shares.Sum();
        for (var i = 0; i < boxes.Length; i++)
        {
            Add(candidates, overlaps, boxes[i], shares[i] / total);
        }
    }

    private void AddWrong(Candidates candidates, float[] strengths, float[] overlaps, List<int> wrong)
    {
        var kept = new List<int>();
        foreach (var i in wrong.OrderByDescending(i => strengths[i]).Take(MaxRanked))
        {
            var box = candidates.Boxes[i];
            var isNew = kept.TrueForAll(other => box.IoU(candidates.Boxes[other]) < SamePlace);
            if (isNew && kept.Count < MaxWrong)
            {
                kept.Add(i);
                Add(candidates, overlaps, i, 1);
            }
        }
    }

    private void Add(Candidates candidates, float[] overlaps, int index, double weight)
    {
        Rules.AddRange(candidates.Rules(index));
        Targets.Add(Math.Clamp((overlaps[index] - WrongOverlap) / GradeSpan, 0, 1));
        Weights.Add(weight);
    }
}
