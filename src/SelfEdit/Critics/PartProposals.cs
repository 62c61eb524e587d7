using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Places that the card's colours alone propose, whatever boxes the frozen detector has there.</summary>
internal static class PartProposals
{
    private const float MinHeight = 8;
    private const float MinWidth = 4;

    /// <summary>Adds every joined part, and what it would be if it were the body over a dark foot.</summary>
    internal static void Add(
        ObstacleCard card, IReadOnlyList<ColourPart> parts, FrozenFeatures features, Candidates into)
    {
        foreach (var part in parts)
        {
            Add(part.Box, features, into);
            foreach (var outline in card.Outlines.Where(outline => outline.DarkBase > 0))
            {
                Add(OverFoot(part.Box, outline), features, into);
            }
        }
    }

    private static PixelBox OverFoot(in PixelBox body, CardOutline outline)
    {
        var share = 1 - outline.DarkBase;
        var widest = outline.Widths.Where(point => point.FromTop <= share + 0.04f).Max(point => point.Width);
        var half = 0.5f * body.Width / MathF.Max(widest, 0.1f);
        return new PixelBox(body.CentreX - half, body.Top, body.CentreX + half, body.Top + (body.Height / share));
    }

    private static void Add(in PixelBox box, FrozenFeatures features, Candidates into)
    {
        var inside = box.Clip(features.Letterbox.ContentWidth, features.Letterbox.ContentHeight);
        if (inside.Height >= MinHeight && inside.Width >= MinWidth)
        {
            into.Add(inside, Anchor(inside, features));
        }
    }

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
