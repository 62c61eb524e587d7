namespace DroneSeal.Host.Flying;

/// <summary>One flight check: flies, keeps the score, writes the JSON, says what happened.</summary>
internal static class FlightCheckSession
{
    private const int MostStarts = 4;

    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(20);

    /// <summary>In processes of their own, by the real clock.</summary>
    internal static FlightOutcome RunInRealTime(
        FlightCheckRequest request, FileInfo obstacles, string settings, IReadOnlyList<string> more)
    {
        var field = ObstacleFile.Read(obstacles);
        var folder = FlightFolder.Create();
        try
        {
            using var autopilot = request.Autopilot is null
                ? AutopilotChild.Start(folder, request.Seed, isUdp: false, settings, request.SigningKey)
                : null;
            var full = autopilot is null ? request : request with { Autopilot = autopilot.Address };

            Fly(full, folder, obstacles, more);
            return Read(full, field, folder, autopilot is not null);
        }
        finally
        {
            folder.Delete();
        }
    }

    // A flight process that was killed is followed by another, which goes on with the flight.
    private static void Fly(
        FlightCheckRequest request, FlightFolder folder, FileInfo obstacles, IReadOnlyList<string> more)
    {
        var end = MonotonicClock.Now() + _longest;
        var starts = 0;
        bool wasKilled;
        do
        {
            // Whoever gets the signal, flight lands; this process waits for that.
            using var flight = FlightChild.Start(request, folder, obstacles, more, isQuiet: false);
            using var signals = StopSignals.Catch(flight.AskToStop);
            starts++;
            var left = end - MonotonicClock.Now();
            if (!flight.WaitForExit(left > TimeSpan.Zero ? left : TimeSpan.Zero))
            {
                flight.Kill();
                return;
            }

            wasKilled = flight.WasKilled && !File.Exists(folder.Outcome);
        }
        while (wasKilled && starts < MostStarts);
    }

    /// <summary>Writes the summary and the JSON.</summary>
    internal static int Finish(FlightOutcome outcome, FileInfo? json)
    {
        Tell(outcome);
        JsonOutput.Write(json, outcome);
        return outcome.Success ? ExitCode.Done : ExitCode.FlightFailed;
    }

    private static void Tell(FlightOutcome outcome)
    {
        Console.WriteLine(
            outcome.Success ? "flight check passed" : $"flight check FAILED: {outcome.Failure}");
        if (outcome.ReachedGoal)
        {
            Console.WriteLine(
                $"goal reached to {outcome.GoalErrorMeters:0.00} m in {outcome.SecondsToGoal:0.0} s"
                + $" ({outcome.GoalVelocity:0.00} m/s), path excess {outcome.PathExcess:0.000}");
        }

        if (outcome.MinClearanceMeters is { } clearance)
        {
            Console.WriteLine($"least clearance {clearance:0.00} m, touches {outcome.Touches}");
        }

        if (outcome.Loop is { } loop && outcome.BatchToSetpoint is { } answer)
        {
            Console.WriteLine(
                $"setpoints {outcome.SetpointHz:0.0} Hz; loop p50 {loop.P50:0.00} ms, p99 {loop.P99:0.00} ms;"
                + $" batch to setpoint p99 {answer.P99:0.00} ms");
        }
    }

    private static FlightOutcome Read(
        FlightCheckRequest request, DroneSeal.Sim.ObstacleField field, FlightFolder folder, bool isBuiltIn)
    {
        if (!File.Exists(folder.Outcome))
        {
            return new FlightOutcome
            {
                Failure = "the flight process ended without an outcome",
                Autopilot = request.Autopilot!,
            };
        }

        var outcome = JsonOutput.Read<FlightOutcome>(folder.Outcome);
        var score = new FlightScore(field);
        foreach (var line in TraceLine.ReadFile(folder.Trace))
        {
            score.Observe(line.At, line.PositionNed, line.Flag);
        }

        var scored = FlightReporting.Scored(outcome, score, request.FullGoal);
        return isBuiltIn ? scored with { Autopilot = $"built-in ({request.Autopilot})" } : scored;
    }
}
