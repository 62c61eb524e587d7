using DroneSeal.Flight;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Flying;

/// <summary>A kill trial with real processes, a real wire and <c>kill -9</c>.</summary>
internal static class ProcessKillTrial
{
    private static readonly TimeSpan _untilFault = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan _afterFault = TimeSpan.FromSeconds(16);
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(5);

    internal static KillTrialResult Run(KillKind kind, ulong seed)
    {
        var plan = KillTrialPlan.For(seed);
        var field = plan.Field();
        var folder = FlightFolder.Create();
        var obstacles = new FileInfo(Path.Combine(folder.FullPath, "field.yaml"));
        try
        {
            File.WriteAllText(obstacles.FullName, field.ToYaml());
            using var autopilot = AutopilotChild.Start(folder, seed, isUdp: true, "bare");
            var request = plan.Request() with { Autopilot = autopilot.Address };
            using var flight = FlightChild.Start(request, folder, obstacles, [], isQuiet: true);
            var score = new KillScore(field);
            if (AwaitFault(plan, folder, flight, score))
            {
                Break(kind, folder, flight, autopilot);
                flight.WaitForExit(_afterFault);
                Thread.Sleep(
                    kind is KillKind.Flight or KillKind.Both ? TimeSpan.FromSeconds(5) : TimeSpan.Zero);
            }

            Read(folder, score);
            var outcome = File.Exists(folder.Outcome) ? JsonOutput.Read<FlightOutcome>(folder.Outcome) : null;
            return score.Result(kind, plan) with
            {
                ReachedGoal = outcome?.ReachedGoal,
                End = outcome is null ? "the trial's time was over" : outcome.Failure,
            };
        }
        finally
        {
            folder.Delete();
        }
    }

    private static bool AwaitFault(
        KillTrialPlan plan, FlightFolder folder, FlightChild flight, KillScore score)
    {
        var start = MonotonicClock.Now();
        VehicleStateBoard? board = null;
        try
        {
            while (MonotonicClock.Now() - start < _untilFault && !flight.HasExited)
            {
                Thread.Sleep(_look);
                board ??= VehicleStateBoard.TryOpen(folder.Board);
                if (board is not null
                    && board.TryRead(out var state)
                    && plan.IsDue(state.PositionNed, state.VelocityNed))
                {
                    score.Fault(MonotonicClock.Now(), state.VelocityNed.Length());
                    return true;
                }
            }

            return false;
        }
        finally
        {
            board?.Dispose();
        }
    }

    private static void Break(
        KillKind kind, FlightFolder folder, FlightChild flight, AutopilotChild autopilot)
    {
        var vision = VisionId(folder);
        if (kind is KillKind.Flight or KillKind.Both)
        {
            flight.Kill();
        }

        if (kind is KillKind.Vision or KillKind.Both && vision > 0)
        {
            using var process = System.Diagnostics.Process.GetProcessById(vision);
            process.Kill();
        }

        var words = kind switch
        {
            KillKind.Cut1 or KillKind.Cut3 or KillKind.Cut10 => $"cut {LockStepKillTrial.CutSeconds(kind)}",
            KillKind.Loss20 => "loss 0.2",
            KillKind.Reboot => "reboot",
            _ => "",
        };
        if (words.Length > 0)
        {
            autopilot.Break(words);
        }

        if (kind == KillKind.FrozenVision)
        {
            File.WriteAllText(folder.Freeze, "");
        }
    }

    private static int VisionId(FlightFolder folder)
    {
        using var reader = new ObstacleRingReader(folder.Ring);
        return reader.WriterProcessId;
    }

    private static void Read(FlightFolder folder, KillScore score)
    {
        foreach (var line in TraceLine.ReadFile(folder.Truth))
        {
            score.Truth(line.At, line.PositionNed, line.VelocityNed);
        }

        foreach (var line in TraceLine.ReadFile(folder.Trace))
        {
            score.Target(line.At, line.TargetNed, line.VisionAgeMilliseconds);
        }
    }
}
