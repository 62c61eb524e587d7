using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Flying;

/// <summary>A kill trial in lock-step: a killed process is one that is not called any more.</summary>
internal static class LockStepKillTrial
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan _afterKill = TimeSpan.FromSeconds(15);

    internal static KillTrialResult Run(KillKind kind, ulong seed)
    {
        var plan = KillTrialPlan.For(seed);
        var field = plan.Field();
        using var flight =
            new LockStepFlight(plan.Request(), field, BuiltInAutopilot.Bare with { Seed = seed });
        var score = new KillScore(field);
        flight.Loop.Observer = moment =>
            score.Target(moment.At, moment.TargetNed, moment.VisionAge.TotalMilliseconds);
        while (flight.Now < _longest && !flight.Loop.Sequence.IsOver && !IsOver(flight, score))
        {
            flight.Step();
            var truth = flight.Autopilot.Truth;
            var isUnderWay = flight.Loop.Sequence.Phase == FlightPhase.Flying;
            if (score.FaultAt is null && isUnderWay && plan.IsDue(truth.PositionNed, truth.VelocityNed))
            {
                score.Fault(flight.Now, truth.VelocityNed.Length());
                Break(kind, flight);
            }

            flight.Link.IsCut =
                CutSeconds(kind) is { } cut && flight.Now - score.FaultAt < TimeSpan.FromSeconds(cut);
            score.Truth(flight.Now, truth.PositionNed, truth.VelocityNed);
        }

        var sequence = flight.Loop.Sequence;
        return score.Result(kind, plan) with
        {
            ReachedGoal = flight.IsFlightAlive ? sequence.HasReachedGoal : null,
            End = flight.IsFlightAlive ? $"{sequence.Phase}: {sequence.Reason}" : "flight was killed",
        };
    }

    internal static double? CutSeconds(KillKind kind) => kind switch
    {
        KillKind.Cut1 => 1,
        KillKind.Cut3 => 3,
        KillKind.Cut10 => 10,
        _ => null,
    };

    private static bool IsOver(LockStepFlight flight, KillScore score) =>
        !flight.IsFlightAlive && flight.Now - score.FaultAt > _afterKill;

    private static void Break(KillKind kind, LockStepFlight flight)
    {
        if (kind is KillKind.Flight or KillKind.Both)
        {
            flight.IsFlightAlive = false;
        }

        if (kind is KillKind.Vision or KillKind.Both)
        {
            flight.Vision.Kill();
        }

        flight.Camera.IsFrozen |= kind == KillKind.FrozenVision;
        flight.Link.Loss = kind == KillKind.Loss20 ? 0.2 : flight.Link.Loss;
        if (kind == KillKind.Reboot)
        {
            flight.Autopilot.Reboot();
        }
    }
}
