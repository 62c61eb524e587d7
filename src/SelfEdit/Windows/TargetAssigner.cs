using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Decides which anchors answer for which object, after SimOTA (Ge et al. 2021) with the frozen boxes.</summary>
/// <remarks>
/// The frozen boxes are nearly sufficient, so the assignment is made once, when a picture is seen, and stays: an
/// object takes the anchors near its centre whose boxes fit best, as many as their overlaps add up to, and every other whose
/// box fits at all: how well is the score's own target. Places cut off by a view's edge are left out of the loss.
/// </remarks>
internal static class TargetAssigner
{
    private const float CentreRadiusCells = 2.5f;
    private const int MostAnchors = 10;
    private const float FitsAnyway = 0.4f;
    private const float TouchesDoubt = 0.3f;

    /// <summary>Targets of a whole picture.</summary>
    /// <param name="grid">The input's anchors.</param>
    /// <param name="features">The frozen boxes.</param>
    /// <param name="labels">Its objects.</param>
    /// <param name="doubted">Places that are neither object nor background, input pixels.</param>
    internal static PictureTargets Assign(
        AnchorGrid grid, FrozenFeatures features, IReadOnlyList<Label> labels, IReadOnlyList<PixelBox> doubted)
    {
        var boxes = DecodeAll(grid, features);
        var targets = new PictureTargets(labels, new byte[grid.Count], new bool[grid.Count]);
        Array.Fill(targets.Owner, PictureTargets.Nobody);
        Array.Fill(targets.Counts, true);
        foreach (var doubt in doubted)
        {
            LeaveOut(grid, boxes, doubt, targets.Counts);
        }

        var best = new float[grid.Count];
        foreach (var index in Enumerable.Range(0, Math.Min(labels.Count, PictureTargets.Nobody)).OrderByDescending(i => labels[i].Weight))
        {
            Give(grid, boxes, index, targets, best);
        }

        return targets;
    }

    private static PixelBox[] DecodeAll(AnchorGrid grid, FrozenFeatures features)
    {
        var boxes = new PixelBox[grid.Count];
        for (var anchor = 0; anchor < boxes.Length; anchor++)
        {
            boxes[anchor] = grid.Decode(anchor, features.RawBoxes.AsSpan(anchor * 4, 4));
        }

        return boxes;
    }

    private static void LeaveOut(AnchorGrid grid, PixelBox[] boxes, in PixelBox doubt, bool[] counts)
    {
        for (var anchor = 0; anchor < boxes.Length; anchor++)
        {
            var (x, y) = grid.CentreOf(anchor);
            var isInside = x > doubt.Left && x < doubt.Right && y > doubt.Top && y < doubt.Bottom;
            counts[anchor] &= !(isInside || boxes[anchor].IoU(doubt) > TouchesDoubt);
        }
    }

    private static void Give(AnchorGrid grid, PixelBox[] boxes, int index, PictureTargets targets, float[] best)
    {
        var box = targets.Labels[index].Box;
        var candidates = new List<(int Anchor, float Fit)>();
        var elsewhere = new List<(int Anchor, float Fit)>();
        for (var anchor = 0; anchor < boxes.Length; anchor++)
        {
            var fit = boxes[anchor].IoU(box);
            if (IsNearCentre(grid, anchor, box))
            {
                candidates.Add((anchor, fit));
            }
            else if (fit >= FitsAnyway)
            {
                elsewhere.Add((anchor, fit));
            }
        }

        var ordered = candidates.OrderByDescending(candidate => candidate.Fit).ThenBy(candidate => candidate.Anchor).ToList();
        var count = (int)Math.Clamp(ordered.Take(MostAnchors).Sum(candidate => candidate.Fit), 1, MostAnchors);
        var taken = ordered.Where((candidate, rank) => rank < count || candidate.Fit >= FitsAnyway).Concat(elsewhere);
        foreach (var (anchor, fit) in taken.Where(candidate => candidate.Fit > best[candidate.Anchor]))
        {
            best[anchor] = fit;
            targets.Owner[anchor] = (byte)index;
            targets.Counts[anchor] = true;
        }
    }

    private static bool IsNearCentre(AnchorGrid grid, int anchor, in PixelBox box)
    {
        var (x, y) = grid.CentreOf(anchor);
        var reach = CentreRadiusCells * FrozenFeatures.Strides[grid.LevelOf(anchor)];
        return MathF.Abs(x - box.CentreX) < reach && MathF.Abs(y - box.CentreY) < reach;
    }
}
