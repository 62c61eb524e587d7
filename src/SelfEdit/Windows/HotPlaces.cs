using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Finds the places where the frozen network sees an object most clearly and nothing is to be answered.</summary>
internal static class HotPlaces
{
    // Two windows closer than this show the same cells.
    private const int ApartCells = 5;

    /// <summary>Anchors of highest frozen objectness among those that count and answer for nothing, hottest first.</summary>
    internal static IReadOnlyList<int> Find(AnchorGrid grid, FrozenFeatures features, PictureTargets targets, int count)
    {
        var found = new List<int>(count);
        var order = Enumerable.Range(0, grid.Count)
            .Where(anchor => targets.Counts[anchor] && targets.Owner[anchor] == PictureTargets.Nobody)
            .OrderByDescending(anchor => features.ObjectnessLogits[anchor]).ThenBy(anchor => anchor).Take(grid.Count / 4);
        foreach (var anchor in order)
        {
            if (found.Count == count)
            {
                break;
            }

            if (found.TrueForAll(other => AreApart(grid, anchor, other)))
            {
                found.Add(anchor);
            }
        }

        return found;
    }

    private static bool AreApart(AnchorGrid grid, int anchor, int other)
    {
        if (grid.LevelOf(anchor) != grid.LevelOf(other))
        {
            return true;
        }

        var ((column, row), (otherColumn, otherRow)) = (grid.CellOf(anchor), grid.CellOf(other));
        return Math.Abs(column - otherColumn) >= ApartCells || Math.Abs(row - otherRow) >= ApartCells;
    }
}
