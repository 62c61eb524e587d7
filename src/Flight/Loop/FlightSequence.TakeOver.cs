namespace DroneSeal.Flight.Loop;

/// <content>Going on with a flight whose process was killed.</content>
public sealed partial class FlightSequence
{
    private const int MostTakeOvers = 3;

    private static readonly TimeSpan _freshTrail = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _standFirst = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _takeOverPatience = TimeSpan.FromSeconds(30);

    private FlightTrail? _trail;

    /// <summary>How often this flight was taken over from a process that was killed.</summary>
    public int TakeOvers { get; private set; }

    /// <summary>Tells what the process before left. Comes before the first tick.</summary>
    internal void Remember(in FlightTrail trail)
    {
        _trail = trail;
        TakeOvers = trail.TakeOvers;
        _restart.Begin(trail.AutopilotBootedAt);
    }

    // A flight that was broken off never begins again: it is gone on with, or it is over.
    private void Follow(in FlightTrail trail, TimeSpan now)
    {
        var age = now - trail.At;
        var isArmed = _client.Telemetry.IsArmed;
        if (!trail.IsInAir || !isArmed)
        {
            Fail(now, trail.IsInAir
                ? $"the flight was broken off in {trail.Phase}; the vehicle is disarmed now"
                : $"this flight has ended already: {trail.Phase}");
        }
        else if (age < TimeSpan.Zero || age > _freshTrail)
        {
            var seconds = age.TotalSeconds;
            Fail(now, $"the vehicle is armed; the last word of its flight is {seconds:0} s old: hands off");
        }
        else if (!_client.Style!.IsHolding(_client.Telemetry.CustomMode))
        {
            Fail(now, $"broken off in {trail.Phase}; the autopilot is in {_client.ModeName} now: hands off");
        }
        else if (trail.Phase == FlightPhase.Landing)
        {
            Land(now, "the flight was landing when its process was killed", hasFailed: true);
        }
        else
        {
            TakeOvers++;
            Enter(
                FlightPhase.TakingOver,
                now,
                $"armed in {_client.ModeName}, {trail.Phase} {age.TotalSeconds:0.0} s ago: it stands first");
        }
    }

    private void TakeOver(TimeSpan now, in SequenceInputs inputs)
    {
        Steering = Steering.Hold;
        _preflight!.Tick(now);
        if (IsEnteringAgain(now) || LeavesHands(now, inputs))
        {
            return;
        }

        var reason = Hopeless();
        var missing = reason.Length > 0 ? "" : NotKnownYet(now, inputs);
        if (reason.Length == 0 && now - _phaseSince >= _takeOverPatience)
        {
            reason = $"not taken over within {_takeOverPatience.TotalSeconds:0} s: {missing}";
        }

        if (reason.Length > 0)
        {
            Land(now, reason, hasFailed: true);
        }
        else if (missing.Length > 0)
        {
            _log.Change(now, "waiting", missing, "");
            _goodSince = now;
        }
        else if (now - _goodSince >= _standFirst)
        {
            GoOn(now);
        }
    }

    // PX4 leaves OFFBOARD when targets stop coming; it is entered again once they stream.
    private bool IsEnteringAgain(TimeSpan now)
    {
        var isSoon = now - _phaseSince < TimeSpan.FromSeconds(10);
        if (_client.IsObeying || !_client.Style!.IsHolding(_client.Telemetry.CustomMode) || !isSoon)
        {
            return false;
        }

        if (now - _phaseSince >= _client.Style.StreamBeforeEntry)
        {
            var style = _client.Style;
            _request.Ask($"enter {style.ModeName}", style.Enter(), now, TimeSpan.FromSeconds(1));
        }

        (_notObeyingSince, _goodSince) = (now, now);
        return true;
    }

    private string Hopeless()
    {
        return TakeOvers > MostTakeOvers ? $"its process was killed {TakeOvers} times"
            : _restart.HasMoved ? "the autopilot started anew meanwhile: where home is, is not known"
            : _preflight!.Report?.AutopilotTimeout > VehicleLimits.LongestAutopilotTimeout
                ? $"{_client.Style!.TimeoutParameter} is too long to fly by targets"
            : "";
    }

    private string NotKnownYet(TimeSpan now, in SequenceInputs inputs) =>
        _client.Telemetry.BootedAt is null || inputs.State is null ? "no position from the autopilot yet"
        : _client.Telemetry.IsPositionGood(now) == false ? "the autopilot's estimator has no good position"
        : _preflight!.Report is null ? "its parameters are not read yet"
        : inputs.Supervisor != FlightState.Flying ? $"the supervisor: {inputs.SupervisorReason}"
        : "";

    private void GoOn(TimeSpan now)
    {
        LeftAt = now;
        if (_trail!.Value.Phase == FlightPhase.AtGoal)
        {
            HasReachedGoal = true;
            Enter(FlightPhase.AtGoal, now, "taken over at the goal");
        }
        else
        {
            Enter(FlightPhase.Flying, now, "taken over; on to the goal");
        }
    }
}
