namespace DroneSeal.SelfEdit;

/// <summary>Logistic regression by Newton's method, weights held near a prior and never negative.</summary>
internal static class LogisticFit
{
    private const int MaxIterations = 50;
    private const double MaxStep = 1;

    /// <summary>Fits weights and bias.</summary>
    /// <param name="examples">Rows, targets 0..1, weights.</param>
    /// <param name="prior">Positive; deviations are counted relative to it.</param>
    /// <param name="firmness">Examples that the prior weighs.</param>
    /// <returns>The weights, and the bias last.</returns>
    internal static double[] Fit(FitExamples examples, IReadOnlyList<float> prior, double firmness)
    {
        var count = prior.Count;
        var solution = new double[count + 1];
        var penalty = new double[count + 1];
        for (var i = 0; i < count; i++)
        {
            solution[i] = prior[i];
            penalty[i] = firmness / (prior[i] * prior[i]);
        }

        penalty[count] = 1e-6;
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            var (gradient, curvature) = Derivatives(examples, solution);
            for (var i = 0; i <= count; i++)
            {
                gradient[i] += i < count ? penalty[i] * (solution[i] - prior[i]) : 0;
                curvature[i, i] += penalty[i];
            }

            if (Step(solution, gradient, curvature) < 1e-6)
            {
                break;
            }
        }

        return solution;
    }

    /// <summary>Solves a symmetric positive system in place by Cholesky's factors.</summary>
    internal static double[] Solve(double[,] matrix, double[] right)
    {
        var count = right.Length;
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k <= i; k++)
            {
                var sum = matrix[i, k];
                for (var j = 0; j < k; j++)
                {
                    sum -= matrix[i, j] * matrix[k, j];
                }

                matrix[i, k] = i == k ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / matrix[k, k];
            }
        }

        var solution = (double[])right.Clone();
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                solution[i] -= matrix[i, j] * solution[j];
            }

            solution[i] /= matrix[i, i];
        }

        for (var i = count - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < count; j++)
            {
                solution[i] -= matrix[j, i] * solution[j];
            }

            solution[i] /= matrix[i, i];
        }

        return solution;
    }

    /// <summary>Limits a step: with all examples told apart, a whole one overshoots without end.</summary>
    internal static void Shorten(double[] step)
    {
        var longest = step.Max(Math.Abs);
        for (var i = 0; i < step.Length && longest > MaxStep; i++)
        {
            step[i] *= MaxStep / longest;
        }
    }

    private static (double[] Gradient, double[,] Curvature) Derivatives(
        FitExamples examples, double[] solution)
    {
        var count = solution.Length;
        var gradient = new double[count];
        var curvature = new double[count, count];
        var row = new double[count];
        row[^1] = 1;
        for (var example = 0; example < examples.Targets.Count; example++)
        {
            var sum = solution[^1];
            for (var i = 0; i < count - 1; i++)
            {
                row[i] = examples.Rules[(example * (count - 1)) + i];
                sum += row[i] * solution[i];
            }

            var probability = 1 / (1 + Math.Exp(-sum));
            var error = examples.Weights[example] * (probability - examples.Targets[example]);
            var bend = examples.Weights[example] * probability * (1 - probability);
            for (var i = 0; i < count; i++)
            {
                gradient[i] += error * row[i];
                for (var j = 0; j <= i; j++)
                {
                    curvature[i, j] += bend * row[i] * row[j];
                }
            }
        }

        return (gradient, curvature);
    }

    // Weights that stand at zero and would go below it sit this step out.
    private static double Step(double[] solution, double[] gradient, double[,] curvature)
    {
        var free = Enumerable.Range(0, solution.Length)
            .Where(i => i == solution.Length - 1 || solution[i] > 0 || gradient[i] <= 0).ToArray();
        var matrix = new double[free.Length, free.Length];
        for (var i = 0; i < free.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = curvature[free[i], free[j]];
            }
        }

        var step = Solve(matrix, [.. free.Select(i => gradient[i])]);
        Shorten(step);
        var moved = 0.0;
        for (var i = 0; i < free.Length; i++)
        {
            var before = solution[free[i]];
            var after = before - step[i];
            solution[free[i]] = free[i] < solution.Length - 1 ? Math.Max(0, after) : after;
            moved = Math.Max(moved, Math.Abs(solution[free[i]] - before));
        }

        return moved;
    }
}
