namespace DroneSeal.Host.Flying;

/// <summary>Kill trials of every kind over seeded fields.</summary>
internal static class KillCampaign
{
    internal static int Run(
        IReadOnlyList<KillKind> kinds, int trials, int parallel, bool isLockStep, FileInfo? json)
    {
        var summaries = new List<KillSummary>();
        var all = new List<KillTrialResult>();
        foreach (var kind in kinds)
        {
            var results = new KillTrialResult[trials];
            Parallel.For(0, trials, new ParallelOptions { MaxDegreeOfParallelism = parallel }, i =>
            {
                var seed = (ulong)(1000 + i);
                results[i] =
                    isLockStep ? LockStepKillTrial.Run(kind, seed) : ProcessKillTrial.Run(kind, seed);
            });
            var summary = KillSummary.Of(kind, results);
            summaries.Add(summary);
            all.AddRange(results);
            Console.WriteLine(
                $"{kind,-12} {summary.Triggered}/{summary.Trials} faults,"
                + $" touched in {summary.TrialsWithTouch},"
                + $" least clearance {summary.MinClearanceMeters:0.00} m, goal reached {summary.ReachedGoal};"
                + $" picture age at zero {summary.PictureAge?.Max:0} ms at most;"
                + $" standstill {summary.StandSeconds?.Median:0.00} s"
                + $" / {summary.StandMeters?.Median:0.00} m median,"
                + $" {summary.StandSeconds?.Max:0.00} s / {summary.StandMeters?.Max:0.00} m at most");
            JsonOutput.Write(json, new { isLockStep, summaries, trials = all });
        }

        return summaries.TrueForAll(summary => summary.TrialsWithTouch == 0)
            ? ExitCode.Done
            : ExitCode.FlightFailed;
    }
}
