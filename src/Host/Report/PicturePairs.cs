using DroneSeal.Core;
using DroneSeal.Host.Learning;
using DroneSeal.Host.Scoring;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;
using OpenCvSharp;

namespace DroneSeal.Host.Report;

/// <summary>Draws the scored pictures in which most changed, before and after.</summary>
internal static class PicturePairs
{
    private const int MostPairs = 8;
    private const float DrawnScore = 0.35f;
    private const int LongestSide = 520;

    internal static IReadOnlyList<PicturePair> Make(
        ScoreSet set, ScoreArm before, ScoreArm after, IReadOnlyList<GroundTruth> truth)
    {
        var objects = truth.Where(one => one.ClassId >= FrozenFeatures.BaseClasses && !one.IsIgnored).ToLookup(one => one.Picture);
        var chosen = Enumerable.Range(0, set.Labels.Pictures.Count)
            .OrderByDescending(picture => Novel(after, picture).Count()).ThenBy(picture => picture)
            .Where(picture => Novel(after, picture).Any() || objects[picture].Any()).ToList();

        // Half of them the best, half of them spread over the rest, misses included.
        var rest = chosen.Skip(MostPairs / 2).ToList();
        var spread = Enumerable.Range(0, Math.Min(MostPairs / 2, rest.Count)).Select(i => rest[i * rest.Count / Math.Max(1, MostPairs / 2)]);
        return [.. chosen.Take(MostPairs / 2).Concat(spread).Distinct().Select(picture => Pair(set, picture, before, after, objects[picture].Count()))];
    }

    private static IEnumerable<ScoredBox> Novel(ScoreArm arm, int picture) => arm.Found.Where(one =>
        one.Picture == picture && one.ClassId >= FrozenFeatures.BaseClasses && one.Score >= DrawnScore);

    private static PicturePair Pair(ScoreSet set, int picture, ScoreArm before, ScoreArm after, int objects)
    {
        var labelled = set.Labels.Pictures[picture];
        var path = Path.Combine(set.Folder, labelled.FileName);
        return new PicturePair(
            labelled.FileName, Draw(path, picture, before), $"{Novel(before, picture).Count()} named, {objects} are there",
            Draw(path, picture, after), $"{Novel(after, picture).Count()} named, {objects} are there");
    }

    private static string Draw(string path, int picture, ScoreArm arm)
    {
        using var drawn = Cv2.ImRead(path);
        var found = arm.Found.Where(one => one.Picture == picture && one.Score >= DrawnScore).OrderByDescending(one => one.Score)
            .Select(one => new Detection(new FrameId(picture), one.Box, one.ClassId, one.Score)).ToArray();
        DetectionDrawer.Draw(drawn, found, arm.ClassNames);
        return Pictures.ToDataUri(drawn, LongestSide);
    }
}
