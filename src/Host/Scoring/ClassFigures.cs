using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Scoring;

/// <summary>How well one class was found; null where there was nothing to score.</summary>
/// <param name="Ap50">Average precision at IoU 0.5.</param>
/// <param name="RecallAtP90">Largest recall with precision at least 0.9, IoU 0.5.</param>
/// <param name="Recall">Recall of everything at or above the operating score.</param>
/// <param name="Precision">Precision of the same.</param>
internal sealed record ClassFigures(double? Ap50, double? RecallAtP90, double? Recall, double? Precision)
{
    /// <summary>Nothing was scored.</summary>
    internal static ClassFigures None { get; } = new(null, null, null, null);

    /// <summary>Figures of one class.</summary>
    /// <param name="truth">Objects whose ids follow <paramref name="classNames"/>.</param>
    /// <param name="found">Answers, likewise.</param>
    /// <param name="classNames">Names by class id.</param>
    /// <param name="className">The class looked at.</param>
    /// <param name="operatingScore">Lowest score of an answer that counts at the operating point.</param>
    internal static ClassFigures Of(
        IReadOnlyList<GroundTruth> truth, IReadOnlyList<ScoredBox> found, IReadOnlyList<string> classNames,
        string className, float operatingScore)
    {
        var id = ClassNaming.IndexOf(classNames, className);
        var curve = CocoEvaluator.Curve(truth, found, id);
        var at = curve.AtScore(operatingScore);
        return curve.Positives == 0 ? None : new ClassFigures(
            curve.AveragePrecision(), curve.RecallAtPrecision(0.9), at?.Recall ?? 0, at?.Precision);
    }
}
