using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Scoring;

/// <summary>Counts objects of a novel class that fly under a base class's name.</summary>
internal static class Misnaming
{
    private const float Confident = 0.25f;
    private const float SamePlace = 0.5f;

    /// <summary>Objects with a base-class box (score at least 0.25, IoU at least 0.5) that no box of their own class outranks there.</summary>
    /// <param name="truth">Objects; those of novel classes count.</param>
    /// <param name="found">Answers.</param>
    internal static int Count(IReadOnlyList<GroundTruth> truth, IReadOnlyList<ScoredBox> found)
    {
        var byPicture = found.ToLookup(one => one.Picture);
        return truth.Count(one => one.ClassId >= FrozenFeatures.BaseClasses && !one.IsIgnored && !one.IsCrowd
            && IsMisnamed(one, byPicture[one.Picture]));
    }

    private static bool IsMisnamed(GroundTruth one, IEnumerable<ScoredBox> found)
    {
        var wrong = 0f;
        var right = 0f;
        foreach (var answer in found.Where(answer => answer.Box.IoU(one.Box) >= SamePlace))
        {
            if (answer.ClassId == one.ClassId)
            {
                right = MathF.Max(right, answer.Score);
            }
            else if (answer.ClassId < FrozenFeatures.BaseClasses)
            {
                wrong = MathF.Max(wrong, answer.Score);
            }
        }

        return wrong >= Confident && right <= wrong;
    }
}
