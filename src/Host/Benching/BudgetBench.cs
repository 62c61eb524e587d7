using DroneSeal.Sim;
using DroneSeal.Vision;

namespace DroneSeal.Host.Benching;

/// <summary>One frame from the driver's buffer to the velocity target on the wire, stage by stage, on one
/// thread.</summary>
internal static class BudgetBench
{
    private const int WarmUp = 200;
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(67);

    /// <summary>Measures.</summary>
    /// <param name="weights">The frozen core.</param>
    /// <param name="trunk">Runs it; belongs to the bench from here on.</param>
    /// <param name="active">The set beside the base; a fresh class branch where it is empty.</param>
    /// <param name="course">What is seen.</param>
    /// <param name="frames">How many are measured.</param>
    internal static IReadOnlyList<BudgetRow> Run(
        ModelWeights weights, ITrunk trunk, AdapterSet active, Course course, int frames)
    {
        var folder = Directory.CreateTempSubdirectory("droneseal-bench");
        try
        {
            var set = active.IsEmpty ? FreshBranch.Of(weights) : active;
            using var scene = new BudgetScene(course, seed: 3);
            var ring = Path.Combine(folder.FullName, "ring");
            using var vision = new BudgetVision(weights, trunk, set, scene.Camera, ring);
            using var flight = new BudgetFlight(ring, scene.Camera, scene.Goal);
            var clock = new StageClock(frames);
            for (var i = -WarmUp; i < frames; i++)
            {
                Step(scene, i + WarmUp, vision, flight, clock);
                clock.EndFrame(i >= 0);
            }

            return clock.Rows();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Step(
        BudgetScene scene, int number, BudgetVision vision, BudgetFlight flight, StageClock clock)
    {
        if (number % scene.Count == 0)
        {
            vision.Forget();
            flight.Forget();
        }

        var state = scene.State(number) with { At = (number + 1) * _period };
        vision.Look(scene.Picture(number), state, clock);
        flight.Plan(state);
        clock.End(BudgetStage.Plan);
        flight.Send(state.At);
        clock.End(BudgetStage.Send);
        if (flight.Hear() == 0)
        {
            throw new HostException(ExitCode.DeviceOrLibraryMissing, "no datagram came through the loopback");
        }
    }
}
