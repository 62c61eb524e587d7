using DroneSeal.Flight.Tests;

namespace DroneSeal.FlightBench;

/// <summary>Every arm through the same seeded fields.</summary>
internal static class Fields
{
    internal static void Run(float seeds, float density)
    {
        foreach (var arm in Enum.GetValues<Arm>())
        {
            var results = new TrialResult[(int)seeds];
            Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
                results[seed] = new FieldTrial(CylinderField.Seeded(seed, density), arm, seed).Run());
            Print(arm, results);
        }
    }

    private static void Print(Arm arm, TrialResult[] results)
    {
        var reached = results.Where(result => result.IsSuccess).ToArray();
        Console.WriteLine(
            $"{arm,-16} success {reached.Length}/{results.Length}, "
            + $"touched {results.Count(result => result.IsTouched)}, "
            + $"clearance least {results.Min(result => result.Clearance):0.00} m, "
            + $"median {Middle(results.Select(result => result.Clearance)):0.00} m, "
            + $"path excess median {Middle(reached.Select(result => result.PathExcess)):0.000}, "
            + $"time median {Middle(reached.Select(result => result.Seconds)):0.0} s");
        var failed = string.Join(' ', results.Select((result, seed) => (result, seed))
            .Where(pair => !pair.result.IsSuccess)
            .Select(pair => $"{pair.seed}{(pair.result.IsTouched ? "t" : "")}"));
        Console.WriteLine($"                 not: {failed}");
    }

    private static float Middle(IEnumerable<float> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? float.NaN : sorted[sorted.Length / 2];
    }
}
