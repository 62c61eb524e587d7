namespace DroneSeal.Vision.Evaluation;

/// <summary>Average precision by COCO's rules: 101 recalls, IoU 0.50:0.05:0.95, area ranges, crowds, ignored objects.</summary>
public static class CocoEvaluator
{
    private const int MaxFound = 100;

    private static readonly double[] _thresholds = [.. Enumerable.Range(0, 10).Select(i => Math.Round(0.5 + (0.05 * i), 2))];

    /// <summary>Evaluates every class.</summary>
    /// <param name="truth">Labelled objects.</param>
    /// <param name="found">Detections, down to the lowest score that ranks; at most the best 100 a picture and class count.</param>
    /// <param name="classCount">Classes, from id zero.</param>
    public static EvaluationReport Evaluate(
        IReadOnlyList<GroundTruth> truth, IReadOnlyList<ScoredBox> found, int classCount)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(found);
        var matchers = Matchers(truth, found, classCount);
        var classes = new ClassEvaluation[classCount];
        for (var i = 0; i < classCount; i++)
        {
            var perThreshold = Averages(matchers[i], AreaRange.All);
            var curve = Curve(matchers[i], AreaRange.All, _thresholds[0]);
            classes[i] = new ClassEvaluation(i, curve.Positives, perThreshold[0], perThreshold.Average(), curve);
        }

        return new EvaluationReport(
            Mean(classes.Select(one => one.Ap50)),
            Mean(matchers.Select(one => Curve(one, AreaRange.All, 0.75).AveragePrecision())),
            Mean(classes.Select(one => one.Ap5095)),
            MeanOver(matchers, AreaRange.Small), MeanOver(matchers, AreaRange.Medium), MeanOver(matchers, AreaRange.Large),
            classes);
    }

    /// <summary>Precision and recall of one class at one overlap, all sizes.</summary>
    /// <param name="truth">Labelled objects.</param>
    /// <param name="found">Detections.</param>
    /// <param name="classId">The class looked at.</param>
    /// <param name="minIoU">Overlap from which a detection has found an object.</param>
    public static PrecisionRecallCurve Curve(
        IReadOnlyList<GroundTruth> truth, IReadOnlyList<ScoredBox> found, int classId, double minIoU = 0.5) =>
        Curve(Pictures(truth.Where(one => one.ClassId == classId), found.Where(one => one.ClassId == classId)), AreaRange.All, minIoU);

    private static List<PictureMatcher>[] Matchers(
        IReadOnlyList<GroundTruth> truth, IReadOnlyList<ScoredBox> found, int classCount)
    {
        var truthByClass = truth.ToLookup(one => one.ClassId);
        var foundByClass = found.ToLookup(one => one.ClassId);
        return [.. Enumerable.Range(0, classCount).Select(i => Pictures(truthByClass[i], foundByClass[i]))];
    }

    private static List<PictureMatcher> Pictures(IEnumerable<GroundTruth> truth, IEnumerable<ScoredBox> found)
    {
        var truthByPicture = truth.ToLookup(one => one.Picture);
        var foundByPicture = found.ToLookup(one => one.Picture);
        return [.. truthByPicture.Select(group => group.Key).Union(foundByPicture.Select(group => group.Key)).Order()
            .Select(picture => new PictureMatcher(truthByPicture[picture], foundByPicture[picture], MaxFound))];
    }

    private static PrecisionRecallCurve Curve(List<PictureMatcher> pictures, AreaRange range, double minIoU)
    {
        // A stable sort, as in the reference implementation: ties keep the order of the pictures.
        var judged = pictures.SelectMany(picture => picture.Judge(range, minIoU)).OrderByDescending(one => one.Score);
        return new PrecisionRecallCurve([.. judged], pictures.Sum(picture => picture.Positives(range)));
    }

    private static double[] Averages(List<PictureMatcher> pictures, AreaRange range) =>
        [.. _thresholds.Select(threshold => Curve(pictures, range, threshold).AveragePrecision())];

    private static double MeanOver(List<PictureMatcher>[] classes, AreaRange range) =>
        Mean(classes.Select(pictures => Averages(pictures, range).Average()));

    private static double Mean(IEnumerable<double> values) =>
        values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average();
}
