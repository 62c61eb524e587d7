using DroneSeal.Vision.Evaluation;

namespace DroneSeal.SelfEdit;

/// <summary>Turns strengths into probabilities by two constants (Platt), the slope held near one.</summary>
internal static class ProbabilityScaling
{
    private const int MaxIterations = 50;

    // Findings that a slope of one and an intercept of zero weigh.
    private const double SlopeFirmness = 6;
    private const double InterceptFirmness = 0.02;

    /// <summary>Fits slope and intercept.</summary>
    /// <param name="curve">Findings scored by strength.</param>
    internal static (float Slope, float Intercept) Fit(PrecisionRecallCurve curve)
    {
        var strengths = curve.Points.Select(point => (double)point.Score).ToArray();
        var isTrue = IsTrue(curve);
        var (slope, intercept) = (1.0, 0.0);
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            var gradient = new[] { SlopeFirmness * (slope - 1), InterceptFirmness * intercept };
            var curvature = new double[,] { { SlopeFirmness, 0 }, { 0, InterceptFirmness } };
            for (var i = 0; i < strengths.Length; i++)
            {
                var probability = 1 / (1 + Math.Exp(-((slope * strengths[i]) + intercept)));
                var error = probability - (isTrue[i] ? 1 : 0);
                var bend = probability * (1 - probability);
                gradient[0] += error * strengths[i];
                gradient[1] += error;
                curvature[0, 0] += bend * strengths[i] * strengths[i];
                curvature[1, 0] += bend * strengths[i];
                curvature[1, 1] += bend;
            }

            var step = LogisticFit.Solve(curvature, gradient);
            LogisticFit.Shorten(step);
            (slope, intercept) = (slope - step[0], intercept - step[1]);
            if (Math.Abs(step[0]) + Math.Abs(step[1]) < 1e-7)
            {
                break;
            }
        }

        return ((float)Math.Max(slope, 0), (float)intercept);
    }

    private static bool[] IsTrue(PrecisionRecallCurve curve)
    {
        var isTrue = new bool[curve.Points.Count];
        var before = 0.0;
        for (var i = 0; i < isTrue.Length; i++)
        {
            isTrue[i] = curve.Points[i].Recall > before;
            before = curve.Points[i].Recall;
        }

        return isTrue;
    }
}
