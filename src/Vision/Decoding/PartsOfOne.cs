namespace DroneSeal.Vision;

/// <summary>Lowers the scores of boxes that are parts of an object that another box holds whole.</summary>
/// <remarks>
/// Nearly all wrong boxes of a young class branch are parts of real objects: a body without its foot, one stripe of two.
/// Two marks give a part away. What lies around a whole object's box agrees with it; and a part lies inside a larger box
/// of hardly lower score. No box is taken out here, so the whole of an object always stays.
/// </remarks>
internal sealed class PartsOfOne
{
    /// <summary>Boxes of one class that are looked at, the best ones.</summary>
    internal const int MostBoxes = 200;

    private const float SamePlace = 0.5f;
    private const float Neighbour = 0.1f;
    private const float MostlyInside = 0.6f;
    private const float SupportPower = 0.25f;
    private const float Inside = 0.7f;
    private const float LargerBy = 1.25f;
    private const float HardlyLower = 0.7f;
    private const float PartFactor = 0.3f;

    private readonly float[] _supported = new float[MostBoxes];

    /// <summary>Rescores one class's candidates.</summary>
    /// <param name="sorted">One class, best score first; the boxes stay, scores change, the order is not kept.</param>
    internal void Rescore(Span<Candidate> sorted)
    {
        var boxes = sorted[..Math.Min(sorted.Length, MostBoxes)];
        for (var i = 0; i < boxes.Length; i++)
        {
            _supported[i] = boxes[i].Score * MathF.Pow(Support(boxes, i), SupportPower);
        }

        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = boxes[i] with { Score = IsPart(boxes, i) ? PartFactor * _supported[i] : _supported[i] };
        }
    }

    // Of all the score around a box, the share that agrees with the box.
    private static float Support(ReadOnlySpan<Candidate> boxes, int i)
    {
        var (agreeing, all) = (0f, 0f);
        foreach (ref readonly var other in boxes)
        {
            var shared = boxes[i].Box.Intersection(other.Box);
            if (shared <= 0)
            {
                continue;
            }

            var (area, otherArea) = (boxes[i].Box.Area, other.Box.Area);
            var overlap = shared / (area + otherArea - shared);
            agreeing += overlap > SamePlace ? overlap * other.Score : 0;
            all += overlap > Neighbour || shared > MostlyInside * MathF.Min(area, otherArea) ? other.Score : 0;
        }

        return all > 0 ? agreeing / all : 1;
    }

    private bool IsPart(ReadOnlySpan<Candidate> boxes, int i)
    {
        var area = boxes[i].Box.Area;
        for (var j = 0; j < boxes.Length; j++)
        {
            if (boxes[j].Box.Area > LargerBy * area && _supported[j] >= HardlyLower * _supported[i]
                && boxes[j].Box.Intersection(boxes[i].Box) >= Inside * area)
            {
                return true;
            }
        }

        return false;
    }
}
