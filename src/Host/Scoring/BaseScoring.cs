using DroneSeal.Host.Learning;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Scoring;

/// <summary>How well the base classes are still found, and how often a novel class is seen where there is none.</summary>
internal static class BaseScoring
{
    private static readonly DetectorOptions _operating = new();

    /// <param name="arm">Whose answers.</param>
    /// <param name="truth">Objects of the base classes.</param>
    /// <param name="pictures">Pictures that were scored.</param>
    internal static BaseScore Of(ScoreArm arm, IReadOnlyList<GroundTruth> truth, int pictures)
    {
        var found = arm.Found.Where(one => one.ClassId < FrozenFeatures.BaseClasses).ToList();
        var report = CocoEvaluator.Evaluate(truth, found, FrozenFeatures.BaseClasses);
        var counted = found.Where(one => one.Score >= _operating.MinScore).ToList();
        var at = CocoEvaluator.Evaluate(truth, counted, FrozenFeatures.BaseClasses).PerClass;
        double hits = at.Sum(one => one.Curve.Points.Count == 0 ? 0 : Math.Round(one.Curve.Points[^1].Precision * one.Curve.Points.Count));
        var judged = at.Sum(one => one.Curve.Points.Count);
        var novel = arm.Found.Count(one => one.ClassId >= FrozenFeatures.BaseClasses && one.Score >= _operating.MinNovelScore);
        return new BaseScore(
            arm.Name, report.Ap50, judged == 0 ? 0 : hits / judged, hits / Math.Max(1, at.Sum(one => one.Positives)),
            novel / (double)pictures);
    }
}
