using DroneSeal.Core;

namespace DroneSeal.Host.Replaying;

/// <summary>Holds two looks at the same picture against each other.</summary>
internal static class BoxComparison
{
    /// <summary>From this overlap on two boxes are round the same thing.</summary>
    internal const float SamePlace = 0.5f;

    private const float SameBoxPixels = 1;
    private const float SameScore = 0.02f;

    /// <summary>What differs; each box is paired once, the surest first.</summary>
    internal static List<BoxChange> Changes(SeenBoxes without, SeenBoxes with)
    {
        var changes = new List<BoxChange>();
        var isTaken = new bool[with.Boxes.Count];
        for (var i = 0; i < without.Boxes.Count; i++)
        {
            var at = Pair(without.Boxes[i], with, isTaken, without.NameOf(i));
            if (at < 0)
            {
                changes.Add(new BoxChange("lost", without.RecordOf(i), null));
                continue;
            }

            isTaken[at] = true;
            if (without.NameOf(i) != with.NameOf(at))
            {
                changes.Add(new BoxChange("renamed", without.RecordOf(i), with.RecordOf(at)));
            }
        }

        for (var i = 0; i < with.Boxes.Count; i++)
        {
            if (!isTaken[i])
            {
                changes.Add(new BoxChange("appeared", null, with.RecordOf(i)));
            }
        }

        return changes;
    }

    /// <summary>Whether two looks gave the same boxes, as far as a picture that was compressed can.</summary>
    internal static bool AreAlike(SeenBoxes one, SeenBoxes other) =>
        one.Boxes.Count == other.Boxes.Count && Changes(one, other).Count == 0
        && Enumerable.Range(0, one.Boxes.Count).All(i => other.Boxes.Any(box => IsAlike(one.Boxes[i], box)));

    /// <summary>Whether two looks gave the very same boxes.</summary>
    internal static bool AreSame(SeenBoxes one, SeenBoxes other) =>
        one.Boxes.Count == other.Boxes.Count && Enumerable.Range(0, one.Boxes.Count).All(i =>
            one.NameOf(i) == other.NameOf(i) && one.Boxes[i].Box == other.Boxes[i].Box
            && one.Boxes[i].Score.Equals(other.Boxes[i].Score));

    private static bool IsAlike(in Detection one, in Detection other) =>
        MathF.Abs(one.Score - other.Score) <= SameScore
        && MathF.Abs(one.Box.Left - other.Box.Left) <= SameBoxPixels
        && MathF.Abs(one.Box.Top - other.Box.Top) <= SameBoxPixels
        && MathF.Abs(one.Box.Right - other.Box.Right) <= SameBoxPixels
        && MathF.Abs(one.Box.Bottom - other.Box.Bottom) <= SameBoxPixels;

    // A box of the same name first, then any.
    private static int Pair(in Detection box, SeenBoxes among, bool[] isTaken, string name)
    {
        var (best, bestOverlap) = (-1, 0f);
        for (var i = 0; i < among.Boxes.Count; i++)
        {
            var overlap = isTaken[i] ? 0 : among.Boxes[i].Box.IoU(box.Box);
            overlap += overlap >= SamePlace && among.NameOf(i) == name ? 1 : 0;
            if (overlap >= SamePlace && overlap > bestOverlap)
            {
                (best, bestOverlap) = (i, overlap);
            }
        }

        return best;
    }
}
