namespace DroneSeal.Vision;

/// <summary>Non-maximum suppression within a class, then one name for one object across classes.</summary>
internal static class Suppression
{
    /// <summary>Keeps, of boxes of one class that overlap more than the bound, the best.</summary>
    /// <param name="sorted">Best score first; packed in place.</param>
    /// <param name="maxIoU">Overlap that is still two objects.</param>
    internal static void WithinClasses(CandidateList sorted, float maxIoU)
    {
        var span = sorted.Span;
        var kept = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (!IsCovered(span[..kept], span[i], maxIoU))
            {
                span[kept++] = span[i];
            }
        }

        sorted.Truncate(kept);
    }

    /// <summary>Lets the better of a novel and a base box on one object, or of two novel ones, stand alone.</summary>
    /// <param name="sorted">Best score first, already suppressed within classes; packed in place.</param>
    /// <param name="minIoU">Overlap from which two boxes are one object.</param>
    /// <param name="floor">Score below which a base box removes nothing.</param>
    /// <param name="novelFloor">Score below which a novel box removes nothing: what does not fly takes no name away.</param>
    /// <remarks>Base boxes never remove base boxes: with all adapters off nothing changes.</remarks>
    internal static void AcrossClasses(CandidateList sorted, float minIoU, float floor, float novelFloor)
    {
        var span = sorted.Span;
        var kept = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (!IsOutranked(span[..kept], span[i], minIoU, floor, novelFloor))
            {
                span[kept++] = span[i];
            }
        }

        sorted.Truncate(kept);
    }

    private static bool IsCovered(ReadOnlySpan<Candidate> better, in Candidate candidate, float maxIoU)
    {
        foreach (ref readonly var other in better)
        {
            if (other.ClassId == candidate.ClassId && other.Box.IoU(candidate.Box) > maxIoU)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOutranked(
        ReadOnlySpan<Candidate> better, in Candidate candidate, float minIoU, float floor, float novelFloor)
    {
        foreach (ref readonly var other in better)
        {
            if ((other.IsNovel || candidate.IsNovel) && other.ClassId != candidate.ClassId
                && other.Score >= (other.IsNovel ? novelFloor : floor) && other.Box.IoU(candidate.Box) >= minIoU)
            {
                return true;
            }
        }

        return false;
    }
}
