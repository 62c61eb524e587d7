using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Joins patches of the first colour, one above another, across stripes, as the card's taper
/// allows.</summary>
internal sealed class PartJoiner
{
    private const int MinArea = 10;
    private const int MinPartHeight = 3;
    private const int MaxParts = 60;

    // Lower than this, a part is too small to say where a whole object is.
    private const float MinJoinedHeight = 7;

    private readonly ObstacleCard _card;
    private readonly ColourComponents _components;
    private readonly List<ColourPart> _parts = [];

    internal PartJoiner(ObstacleCard card, int size)
    {
        _card = card;
        _components = new ColourComponents(size);
    }

    /// <summary>Joined parts of every strictness.</summary>
    internal void Find(ColourMaps maps, List<ColourPart> into)
    {
        into.Clear();
        for (var level = 1; level <= _card.Colour.Levels.Count; level++)
        {
            _parts.Clear();
            _components.Find(maps.LevelsMet, level, MinArea, MinPartHeight, _parts);
            var largest = _parts.OrderByDescending(part => part.Area).Take(MaxParts)
                .OrderBy(part => part.Box.Top).ThenBy(part => part.Box.Left).ToArray();
            Join(maps, largest, into);
        }
    }

    private void Join(ColourMaps maps, ColourPart[] parts, List<ColourPart> into)
    {
        var below = new int[parts.Length];
        var above = new int[parts.Length];
        var gaps = new float[parts.Length];
        Array.Fill(below, -1);
        Array.Fill(above, -1);
        for (var i = 0; i < parts.Length; i++)
        {
            var (lower, gap) = Nearest(maps, parts, i);
            if (lower < 0 || (above[lower] >= 0 && gap >= gaps[lower]))
            {
                continue;
            }

            if (above[lower] >= 0)
            {
                below[above[lower]] = -1;
            }

            (below[i], above[lower], gaps[lower]) = (lower, i, gap);
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (above[i] < 0)
            {
                Add(parts, below, i, into);
            }
        }
    }

    private static void Add(ColourPart[] parts, int[] below, int first, List<ColourPart> into)
    {
        var whole = parts[first];
        for (var next = below[first]; next >= 0; next = below[next])
        {
            var (box, other) = (whole.Box, parts[next].Box);
            whole = new ColourPart(
                new PixelBox(
                    MathF.Min(box.Left, other.Left), MathF.Min(box.Top, other.Top),
                    MathF.Max(box.Right, other.Right), MathF.Max(box.Bottom, other.Bottom)),
                whole.Area + parts[next].Area, whole.Count + 1);
        }

        if (whole.Box.Height >= MinJoinedHeight)
        {
            into.Add(whole);
        }
    }

    private (int Index, float Gap) Nearest(ColourMaps maps, ColourPart[] parts, int upper)
    {
        var best = (Index: -1, Gap: float.PositiveInfinity);
        for (var i = 0; i < parts.Length; i++)
        {
            var gap = parts[i].Box.Top - parts[upper].Box.Bottom;
            if (i != upper && gap < best.Gap && BelongTogether(maps, parts[upper].Box, parts[i].Box))
            {
                best = (i, gap);
            }
        }

        return best;
    }

    private bool BelongTogether(ColourMaps maps, in PixelBox upper, in PixelBox lower)
    {
        var gap = lower.Top - upper.Bottom;
        var isBelow = lower.Bottom > upper.Bottom && lower.Top > upper.Top;
        var isNear = gap >= -0.35f * MathF.Min(upper.Height, lower.Height)
            && gap <= (_card.Parts.GapOverHeight * MathF.Max(upper.Height, lower.Height)) + 2
            && gap <= (1.6f * MathF.Max(upper.Width, lower.Width)) + 2;
        // Two pixels of slack: small parts have ragged edges.
        var isTaper = upper.Width <= (_card.Parts.WidestUpper * lower.Width) + 2
            && upper.Width >= _card.Parts.NarrowestUpper * lower.Width;
        var isAligned = MathF.Abs(upper.CentreX - lower.CentreX) <= (0.25f * lower.Width) + 1;
        return isBelow && isNear && isTaper && isAligned && (gap < 2 || IsStriped(maps, upper, lower));
    }

    private bool IsStriped(ColourMaps maps, in PixelBox upper, in PixelBox lower)
    {
        var centre = 0.5f * (upper.CentreX + lower.CentreX);
        var half = (0.15f * (upper.Width + lower.Width)) + 0.5f;
        var left = MathF.Max(0, MathF.Floor(centre - half));
        var right = MathF.Min(maps.Size, MathF.Floor(centre + half + 1));
        var share = maps.Mean(left, upper.Bottom, right, lower.Top)[ColourMaps.Stripe];
        return right > left && share >= _card.Parts.StripeShare;
    }
}
