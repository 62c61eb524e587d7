using System.Numerics;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Flying;

/// <summary>Puts an outcome together.</summary>
internal static class FlightReporting
{
    private const float GoalMeters = 1.5f;

    /// <summary>What the flight side knows; the score is added by whoever knows the true obstacles.</summary>
    internal static FlightOutcome Of(
        ControlLoop loop, FlightOptions options, string autopilot, int visionStarts, TimeSpan start)
    {
        var sequence = loop.Sequence;
        var counters = loop.Counters;
        var seconds = (sequence.ReachedAt - sequence.LeftAt)?.TotalSeconds;
        var straight = new Vector2(options.Goal.X, options.Goal.Y).Length();
        return new FlightOutcome
        {
            Success = sequence.Phase == FlightPhase.Done,
            Failure = sequence.Failure,
            ReachedGoal = sequence.HasReachedGoal,
            GoalErrorMeters = sequence.GoalErrorMeters,
            SecondsToGoal = seconds,
            GoalVelocity = seconds is > 0 ? (float)(straight / seconds) : null,
            SetpointHz = counters.TargetHz,
            SetpointGap = Spread.Of(counters.TargetGap),
            Loop = Spread.Of(counters.Tick),
            LoopLate = Spread.Of(counters.Late),
            Plan = Spread.Of(counters.Plan),
            BatchToSetpoint = Spread.Of(counters.BatchToTarget),
            CaptureToSetpoint = Spread.Of(counters.CaptureToTarget),
            Batches = counters.Batches,
            Setpoints = counters.Targets,
            GuardedSetpoints = counters.Guarded,
            Autopilot = autopilot,
            Layers = options.Layers.ToString(),
            VisionStarts = visionStarts,
            TakeOvers = sequence.TakeOvers,
            Collections = GC.CollectionCount(0),
            AllocatedBytes = GC.GetTotalAllocatedBytes(),
            Preflight = [.. sequence.PreflightReport is { } report
                ? report.Advice.Select(advice => advice.ToString()).Concat(report.Changes)
                : []],
            States = [.. loop.Log.Events.Select(entry => new StateEntry(
                (entry.At - start).TotalSeconds, entry.Subject, entry.State, entry.Reason))],
        };
    }

    /// <summary>Adds the score.</summary>
    internal static FlightOutcome Scored(FlightOutcome outcome, FlightScore score, Vector3 goal)
    {
        var shortest = score.ShortestMeters(goal);
        var isPassable = float.IsFinite(shortest) && shortest > 0;
        var offset = score.Last - goal;
        var isNear = new Vector2(offset.X, offset.Y).Length() <= GoalMeters;
        var failure = outcome.Failure.Length > 0 ? outcome.Failure
            : score.Touches > 0 ? $"touched {score.Touches} obstacles"
            : outcome.Success && !isNear ? $"landed {offset.Length():0.0} m from the goal"
            : "";
        return outcome with
        {
            Success = outcome.Success && isNear && score.Touches == 0,
            Failure = failure,
            Touches = score.Touches,
            MinClearanceMeters =
                float.IsFinite(score.MinimumClearanceMeters) ? score.MinimumClearanceMeters : null,
            FlownMeters = score.FlownMeters,
            ShortestMeters = isPassable ? shortest : null,
            PathExcess = isPassable && outcome.ReachedGoal ? (score.FlownMeters - shortest) / shortest : null,
        };
    }
}
