using DroneSeal.Core;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.SelfEdit;

/// <summary>Scores raised places against labels, by COCO's rules.</summary>
public static class CriticScore
{
    /// <summary>Precision and recall over a set of pictures.</summary>
    /// <param name="places">Raised places, picture by picture.</param>
    /// <param name="positives">Objects that count, in the same order.</param>
    /// <param name="ignored">Objects that count neither way.</param>
    /// <param name="minIoU">Overlap from which a place has found an object.</param>
    public static CriticFigures Figures(
        IReadOnlyList<IReadOnlyList<ScoredPlace>> places, IReadOnlyList<IReadOnlyList<PixelBox>> positives,
        IReadOnlyList<IReadOnlyList<PixelBox>> ignored, float minIoU)
    {
        var curve = Curve(places, positives, ignored, minIoU);
        var atRecall = CriticFigures.Recalls
            .Select(recall => curve.Points.Where(point => point.Recall >= recall - 1e-9)
                .Select(point => point.Precision).DefaultIfEmpty(double.NaN).First());
        return new CriticFigures(
            minIoU, curve.Positives, [.. atRecall], curve.AveragePrecision(), curve.RecallAtPrecision(0.9));
    }

    internal static PrecisionRecallCurve Curve(
        IReadOnlyList<IReadOnlyList<ScoredPlace>> places, IReadOnlyList<IReadOnlyList<PixelBox>> positives,
        IReadOnlyList<IReadOnlyList<PixelBox>> ignored, float minIoU)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(positives);
        ArgumentNullException.ThrowIfNull(ignored);
        var truth = new List<GroundTruth>();
        var found = new List<ScoredBox>();
        for (var i = 0; i < places.Count; i++)
        {
            truth.AddRange(positives[i].Select(box => new GroundTruth(i, 0, box, box.Area)));
            truth.AddRange(ignored[i].Select(box => new GroundTruth(i, 0, box, box.Area, IsIgnored: true)));
            found.AddRange(places[i].Select(place => new ScoredBox(i, 0, place.Box, place.Score)));
        }

        return CocoEvaluator.Curve(truth, found, 0, minIoU);
    }
}
