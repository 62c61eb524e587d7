using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>95 % intervals of figures over trials.</summary>
internal static class Intervals
{
    private const int Resamples = 1000;

    /// <summary>Wilson's interval of a share.</summary>
    internal static Interval Wilson(int successes, int count)
    {
        const double z = 1.959964;
        var share = (double)successes / count;
        var scale = 1 + (z * z / count);
        var middle = share + (z * z / (2 * count));
        var half = z * Math.Sqrt((share * (1 - share) / count) + (z * z / (4.0 * count * count)));
        return new Interval(Math.Max(0, (middle - half) / scale), Math.Min(1, (middle + half) / scale));
    }

    /// <summary>Percentile bootstrap over trials.</summary>
    /// <param name="trials">What is drawn from.</param>
    /// <param name="figure">Of one drawing; null where it has none.</param>
    internal static Interval? Bootstrap<T>(IReadOnlyList<T> trials, Func<IReadOnlyList<T>, double?> figure)
    {
        if (trials.Count < 3)
        {
            return null;
        }

        var random = new SeededRandom(0xB007);
        var values = new List<double>(Resamples);
        var drawn = new T[trials.Count];
        for (var i = 0; i < Resamples; i++)
        {
            for (var j = 0; j < drawn.Length; j++)
            {
                drawn[j] = trials[(int)(random.NextUnit() * trials.Count)];
            }

            if (figure(drawn) is { } value)
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count == 0
            ? null
            : new Interval(values[(int)(0.025 * values.Count)], values[(int)(0.975 * (values.Count - 1))]);
    }
}
