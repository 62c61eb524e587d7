namespace DroneSeal.Vision.Evaluation;

/// <summary>One class's detections in falling score, each with the precision and recall reached there.</summary>
public sealed class PrecisionRecallCurve
{
    private const int RecallSteps = 101;

    private readonly PrecisionRecallPoint[] _points;

    /// <summary>A curve from judged detections.</summary>
    /// <param name="judged">Best score first; detections that count neither way are left out.</param>
    /// <param name="positives">Objects that count.</param>
    public PrecisionRecallCurve(IReadOnlyList<(float Score, bool IsTrue)> judged, int positives)
    {
        ArgumentNullException.ThrowIfNull(judged);
        Positives = positives;
        _points = new PrecisionRecallPoint[judged.Count];
        var found = 0;
        for (var i = 0; i < judged.Count; i++)
        {
            found += judged[i].IsTrue ? 1 : 0;
            var recall = positives > 0 ? found / (double)positives : 0;
            _points[i] = new PrecisionRecallPoint(judged[i].Score, found / (i + 1.0), recall);
        }
    }

    /// <summary>Objects that count.</summary>
    public int Positives { get; }

    /// <summary>One point a detection.</summary>
    public IReadOnlyList<PrecisionRecallPoint> Points => _points;

    /// <summary>COCO's average precision over 101 recalls, 0..1; NaN where there is no object.</summary>
    public double AveragePrecision()
    {
        if (Positives == 0)
        {
            return double.NaN;
        }

        var sum = 0.0;
        var best = 0.0;
        var at = _points.Length - 1;
        for (var step = RecallSteps - 1; step >= 0; step--)
        {
            // Best precision at this recall or beyond; both fall together, so one pass from the end does.
            for (; at >= 0 && _points[at].Recall >= step / (RecallSteps - 1.0); at--)
            {
                best = Math.Max(best, _points[at].Precision);
            }

            sum += best;
        }

        return sum / RecallSteps;
    }

    /// <summary>Largest recall at which precision is at least this, 0..1; zero where it never is.</summary>
    public double RecallAtPrecision(double precision) =>
        _points.Where(point => point.Precision >= precision).Select(point => point.Recall).DefaultIfEmpty(0).Max();

    /// <summary>The point after the last detection of at least this score; null where there is none.</summary>
    public PrecisionRecallPoint? AtScore(float score)
    {
        var count = _points.TakeWhile(point => point.Score >= score).Count();
        return count > 0 ? _points[count - 1] : null;
    }
}
