using DroneSeal.Vision.Evaluation;

namespace DroneSeal.SelfEdit;

/// <summary>From which probability on the critics are believed.</summary>
/// <param name="Probability">The lowest one that keeps precision and false alarms.</param>
/// <param name="Precision">On scenes not fitted on.</param>
/// <param name="Recall">On scenes not fitted on.</param>
/// <param name="FalseAlarms">A picture, by set without the class.</param>
internal sealed record OperatingPoint(
    float Probability, double Precision, double Recall, IReadOnlyDictionary<string, double> FalseAlarms)
{
    internal static OperatingPoint Choose(
        PrecisionRecallCurve curve, IReadOnlyList<SetAlarms> sets, CriticFitOptions options)
    {
        // Hundredths: finer steps would only follow single findings.
        for (var percent = 5; percent < 100; percent++)
        {
            var probability = percent / 100f;
            if (curve.AtScore(probability) is { } point && point.Precision >= options.OperatingPrecision
                && sets.All(set => set.At(probability) <= options.OperatingFalseAlarms))
            {
                return new OperatingPoint(
                    probability, point.Precision, point.Recall, Alarms(sets, probability));
            }
        }

        return new OperatingPoint(1, double.NaN, 0, Alarms(sets, 1));
    }

    /// <summary>The lowest probability, from the given one on, with few enough false alarms.</summary>
    internal static float Quieten(float probability, IReadOnlyList<SetAlarms> sets, CriticFitOptions options)
    {
        var percent = (int)MathF.Round(100 * probability);
        while (percent < 100 && sets.Any(set => set.At(percent / 100f) > options.OperatingFalseAlarms))
        {
            percent++;
        }

        return percent / 100f;
    }

    /// <summary>False alarms a picture from a probability on, by set.</summary>
    internal static Dictionary<string, double> Alarms(IReadOnlyList<SetAlarms> sets, float probability) =>
        sets.ToDictionary(set => set.Source, set => set.At(probability));
}
