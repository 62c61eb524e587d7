namespace DroneSeal.SelfEdit;

/// <summary>What a branch makes of one sample.</summary>
internal sealed class SampleScore
{
    // An answer is right where its box covers the object by half, as in AP50.
    private const float RightOverlap = 0.5f;

    private LossSum _sum;

    /// <summary>The task loss, by the weight of the positive cells.</summary>
    internal float Loss => _sum.Total / MathF.Max(_sum.Positives, 1);

    /// <summary>Highest score on the object the sample was cut around, whatever its box; 0 without one.</summary>
    internal float Subject { get; private set; }

    /// <summary>Highest score with a box that covers that object by half.</summary>
    internal float Right { get; private set; }

    /// <summary>Highest score on a place that should answer nothing.</summary>
    internal float Wrong { get; private set; }

    /// <summary>Whether there is an object to find.</summary>
    internal bool HasSubject { get; private set; }

    /// <summary>The mean over views of one mini-task.</summary>
    internal static SampleScore Mean(SampleScore[] views)
    {
        var mean = new SampleScore { HasSubject = views[0].HasSubject };
        foreach (var view in views)
        {
            mean._sum.Add(view._sum);
            mean.Subject += view.Subject / views.Length;
            mean.Right += view.Right / views.Length;
            mean.Wrong += view.Wrong / views.Length;
        }

        return mean;
    }

    /// <summary>Takes one window's answers in.</summary>
    internal void Add(FeatureWindow window, WindowSample sample, BranchTape tape, in LossSum sum)
    {
        _sum.Add(sum);
        HasSubject = sample.Subject >= 0;
        for (var cell = 0; cell < window.Cells; cell++)
        {
            if (window.Counts[cell])
            {
                AddCell(window, sample, tape, cell);
            }
        }
    }

    private void AddCell(FeatureWindow window, WindowSample sample, BranchTape tape, int cell)
    {
        var score = 1 / (1 + MathF.Exp(-tape.Logits[cell]));
        var isOwned = sample.Subject >= 0 && window.Owner[cell] == sample.Subject;
        if (isOwned)
        {
            Subject = MathF.Max(Subject, score);
        }

        if (score <= MathF.Min(Right, Wrong))
        {
            return;
        }

        var best = 0f;
        var box = NovelLoss.BoxOf(window, cell, tape);
        for (var i = 0; i < sample.Labels.Length; i++)
        {
            var overlap = box.IoU(sample.Labels[i].Box);
            best = MathF.Max(best, overlap);
            if (i == sample.Subject && overlap >= RightOverlap)
            {
                Right = MathF.Max(Right, score);
            }
        }

        if (best < RightOverlap)
        {
            Wrong = MathF.Max(Wrong, score);
        }
    }
}
