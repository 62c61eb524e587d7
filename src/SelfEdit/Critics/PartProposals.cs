using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Places that the card's colours alone propose, and what they make of a place that others raised.</summary>
internal static class PartProposals
{
    private const float MinHeight = 8;
    private const float MinWidth = 4;

    // A raised box this near to a whole coloured thing means that thing.
    private const float SnapOverlap = 0.5f;
    private const float SameOverlap = 0.5f;
    private const float PartShare = 0.8f;

    // What a part of one whole may differ by: parts stand over one another, and taper.
    private const float InsideShare = 0.85f;
    private const float TallerFactor = 1.15f;
    private const float WiderFactor = 2.2f;
    private const float OffCentreShare = 0.2f;

    /// <summary>Adds every whole coloured thing, whatever boxes the frozen detector has there.</summary>
    internal static void Add(IReadOnlyList<PixelBox> things, FrozenFeatures features, Candidates into)
    {
        foreach (var thing in things)
        {
            if (thing.Height >= MinHeight && thing.Width >= MinWidth)
            {
                into.Add(thing, Anchor(thing, features));
            }
        }
    }

    /// <summary>Moves raised boxes onto the coloured things that they mean, parts onto their wholes; of two on one thing the
    /// stronger stays.</summary>
    internal static IReadOnlyList<RaisedBox> Snap(
        IReadOnlyList<RaisedBox> raised, IReadOnlyList<PixelBox> things, float widthOverHeight)
    {
        var kept = new List<RaisedBox>(raised.Count);
        foreach (var one in raised)
        {
            var (best, overlap) = (one.Box, SnapOverlap);
            foreach (var thing in things)
            {
                if (one.Box.IoU(thing) > overlap)
                {
                    (best, overlap) = (thing, one.Box.IoU(thing));
                }
            }

            best = Whole(best, things, widthOverHeight);
            if (!kept.Exists(other => IsSame(best, other.Box)))
            {
                kept.Add(one with { Box = best });
            }
        }

        return kept;
    }

    private static PixelBox Whole(in PixelBox part, IReadOnlyList<PixelBox> things, float widthOverHeight)
    {
        var whole = part;
        foreach (var thing in things)
        {
            var holdsIt = thing.Intersection(part) >= InsideShare * part.Area && thing.Height > TallerFactor * part.Height;
            var isOverIt = thing.Width <= WiderFactor * part.Width
                && MathF.Abs(thing.CentreX - part.CentreX) <= OffCentreShare * thing.Width;
            if (holdsIt && isOverIt && thing.Width <= widthOverHeight * thing.Height && thing.Height > whole.Height)
            {
                whole = thing;
            }
        }

        return whole;
    }

    private static bool IsSame(in PixelBox box, in PixelBox stronger) =>
        box.IoU(stronger) >= SameOverlap || box.Intersection(stronger) >= PartShare * box.Area;

    // The anchor over its centre that sees most, of the three levels.
    private static int Anchor(in PixelBox box, FrozenFeatures features)
    {
        var best = -1;
        for (var level = 0; level < features.GridSizes.Length; level++)
        {
            var (size, stride) = (features.GridSizes[level], FrozenFeatures.Strides[level]);
            var column = Math.Clamp((int)(box.CentreX / stride), 0, size - 1);
            var row = Math.Clamp((int)(box.CentreY / stride), 0, size - 1);
            var anchor = features.LevelOffsets[level] + (row * size) + column;
            best = best < 0 || features.ObjectnessLogits[anchor] > features.ObjectnessLogits[best] ? anchor : best;
        }

        return best;
    }
}
