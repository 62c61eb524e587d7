using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Makes a share of the labels wrong on purpose, to see whether a flawed critic wins.</summary>
/// <remarks>
/// A wrong label is an orange thing that is no cone (the weakest finding of the picture, the likeliest to be wrong) or, where
/// there is none, the right thing with its box shifted by half. Which labels are hit follows from the seed and
/// the picture alone, so every arm sees the same stream. Comes before anything is held back: the gate's labels are as wrong.
/// </remarks>
/// <param name="share">0..1.</param>
/// <param name="seed">Of the run.</param>
internal sealed class Corruptor(float share, int seed)
{
    /// <summary>The verdict with some labels made wrong.</summary>
    /// <param name="verdict">As the critics gave it.</param>
    /// <param name="findings">All findings, for the weak ones.</param>
    /// <param name="frame">Names the picture.</param>
    internal PictureVerdict Apply(PictureVerdict verdict, IReadOnlyList<Finding> findings, FrameId frame)
    {
        if (share <= 0 || verdict.Taught.Count == 0)
        {
            return verdict;
        }

        var random = new Random(HashCodeOf(seed, frame.Value));
        var weak = new Queue<Finding>(findings.Where(finding => !verdict.Taught.Contains(finding))
            .OrderBy(finding => finding.Probability).Where(finding => finding.Box.Height >= 10));
        var taught = new List<Finding>();
        var isCorrupt = new List<bool>();
        foreach (var finding in verdict.Taught)
        {
            var isHit = random.NextDouble() < share;
            var side = random.Next(2) == 0 ? -1 : 1;
            var wantsOther = random.Next(2) == 0;
            isCorrupt.Add(isHit);
            taught.Add(!isHit ? finding : wantsOther && weak.Count > 0 ? Relabel(finding, weak.Dequeue()) : Shift(finding, side));
        }

        return verdict with { Taught = taught, IsCorrupt = isCorrupt, Doubted = Except(verdict.Doubted, taught) };
    }

    private static Finding[] Except(IReadOnlyList<Finding> doubted, List<Finding> taught) =>
        [.. doubted.Where(weak => taught.TrueForAll(finding => finding.Box.IoU(weak.Box) < 0.5f))];

    private static Finding Relabel(Finding strong, Finding weak) =>
        weak with { Probability = strong.Probability, ClassName = strong.ClassName };

    private static Finding Shift(Finding finding, int side)
    {
        var box = finding.Box;
        var shift = 0.6f * side * box.Width;
        var drop = 0.4f * side * box.Height;
        return finding with { Box = new(box.Left + shift, box.Top + drop, box.Right + shift, box.Bottom + drop) };
    }

    // Not HashCode.Combine: that one differs from process to process.
    private static int HashCodeOf(int seed, long frame) => unchecked((int)(((seed * 1_000_003L) + frame) * 2_654_435_761L >> 16));
}
