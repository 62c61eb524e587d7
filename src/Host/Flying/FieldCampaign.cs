using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>Seeded fields flown in lock-step by each set of layers.</summary>
internal static class FieldCampaign
{
    private const float LeastDensity = 0.02f;
    private const float GreatestDensity = 0.06f;

    internal static int Run(
        int seeds, int parallel, string settings, IReadOnlyList<FlightLayers> arms, FileInfo? json)
    {
        var results = new List<FieldArm>();
        foreach (var layers in arms)
        {
            var flights = new FieldFlight[seeds];
            Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = parallel }, i =>
                flights[i] = Fly((ulong)(i + 1), Density(i, seeds), layers, settings));
            var arm = FieldArm.Of(layers, flights);
            results.Add(arm);
            Console.WriteLine(
                $"{layers,-15} {arm.Successes}/{arm.Flights} reached without touching"
                + $" ({arm.SuccessLow:0.000}..{arm.SuccessHigh:0.000}), touched in {arm.FlightsWithTouch},"
                + $" clearance median {arm.ClearanceMedian:0.00} m, least {arm.ClearanceLeast:0.00} m,"
                + $" {arm.Seconds?.Median:0.0} s to the goal, path excess {arm.PathExcess?.Median:0.000},"
                + $" {arm.GoalVelocity?.Median:0.00} m/s");
            JsonOutput.Write(json, new { settings, arms = results });
        }

        return ExitCode.Done;
    }

    // From thin to dense, so that the last seeds are the hardest.
    private static float Density(int index, int seeds) => seeds < 2
        ? GreatestDensity
        : LeastDensity + ((GreatestDensity - LeastDensity) * index / (seeds - 1));

    private static FieldFlight Fly(ulong seed, float density, FlightLayers layers, string settings)
    {
        var field = FieldGenerator.Scatter(new FieldPlan { DensityPerSquareMeter = density }, seed);
        var request = new FlightCheckRequest { Goal = new Vector3(40, 0, 0), Seed = seed, Layers = layers };
        using var flight =
            new LockStepFlight(request, field, BuiltInAutopilot.Named(settings) with { Seed = seed });
        var outcome = flight.Run();
        return new FieldFlight(
            seed,
            density,
            outcome.Success,
            outcome.ReachedGoal,
            outcome.Touches,
            outcome.MinClearanceMeters,
            outcome.SecondsToGoal,
            outcome.PathExcess,
            outcome.GoalVelocity,
            outcome.Failure);
    }
}
