using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Scoring;

/// <summary>How far a class's AP50 would move with other places: a bootstrap over scenes, not pictures.</summary>
internal static class SceneInterval
{
    private const int Resamples = 200;

    /// <summary>The 95 % interval; null where there are fewer than three scenes with the class.</summary>
    internal static (double Low, double High)? Of(
        ScoreSet set, IReadOnlyList<GroundTruth> truth, IReadOnlyList<ScoredBox> found, int classId, int seed)
    {
        // A picture without a scene's name is a scene of its own.
        var scenes = set.Labels.Pictures.Select((picture, i) => (Scene: picture.Scene.Length > 0 ? picture.Scene : picture.FileName, i))
            .GroupBy(pair => pair.Scene, pair => pair.i, StringComparer.Ordinal).Select(group => group.ToHashSet()).ToList();
        if (scenes.Count < 3)
        {
            return null;
        }

        var truths = scenes.Select(scene => truth.Where(one => one.ClassId == classId && scene.Contains(one.Picture)).ToList()).ToList();
        var founds = scenes.Select(scene => found.Where(one => one.ClassId == classId && scene.Contains(one.Picture)).ToList()).ToList();
        var random = new Random(seed);
        var values = new List<double>();
        for (var i = 0; i < Resamples; i++)
        {
            var value = Once(truths, founds, classId, random);
            if (!double.IsNaN(value))
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count == 0 ? null : (values[(int)(0.025 * values.Count)], values[(int)(0.975 * values.Count)]);
    }

    private static double Once(
        List<List<GroundTruth>> truths, List<List<ScoredBox>> founds, int classId, Random random)
    {
        var truth = new List<GroundTruth>();
        var found = new List<ScoredBox>();
        for (var i = 0; i < truths.Count; i++)
        {
            // A scene drawn twice counts as two scenes: its pictures get other numbers.
            var drawn = random.Next(truths.Count);
            var offset = i * 1_000_000;
            truth.AddRange(truths[drawn].Select(one => one with { Picture = one.Picture + offset }));
            found.AddRange(founds[drawn].Select(one => one with { Picture = one.Picture + offset }));
        }

        return CocoEvaluator.Curve(truth, found, classId).AveragePrecision();
    }
}
