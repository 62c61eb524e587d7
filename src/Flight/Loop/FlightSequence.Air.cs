using System.Numerics;
using DroneSeal.Flight.Autopilot;

namespace DroneSeal.Flight.Loop;

/// <content>The phases in the air.</content>
public sealed partial class FlightSequence
{
    private const float GoalMeters = 0.8f;
    private const float StandingSpeed = 0.4f;

    private static readonly TimeSpan _modeGrace = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan _restartGrace = TimeSpan.FromSeconds(5);

    private void Fly(TimeSpan now, in SequenceInputs inputs)
    {
        Steering = now - LeftAt < _options.LookFirst ? Steering.LookAbout
            : inputs.Way.IsWaitedFor ? Steering.Wait
            : Steering.ToGoal;
        if (LeavesHands(now, inputs) || inputs.State is not { } state)
        {
            return;
        }

        var offset = _options.Goal - state.PositionNed;
        var level = new Vector2(offset.X, offset.Y).Length();
        var isThere = level < GoalMeters && MathF.Abs(offset.Z) < GoalMeters;
        if (isThere && state.VelocityNed.Length() < StandingSpeed)
        {
            HasReachedGoal = true;
            ReachedAt = now;
            GoalErrorMeters = level;
            Enter(FlightPhase.AtGoal, now, $"{level:0.00} m from the goal");
        }
        else if (inputs.Way.ClosedFor >= _options.UnreachablePatience)
        {
            var reason = $"the goal cannot be reached: {inputs.Way.Reason}; {level:0.0} m away";
            Land(now, reason, hasFailed: true);
        }
        else if (now - _phaseSince >= _options.FlightPatience)
        {
            var seconds = _options.FlightPatience.TotalSeconds;
            Land(now, $"the goal was not reached in {seconds:0} s; {level:0.0} m away", hasFailed: true);
        }
    }

    private void HoldAtGoal(TimeSpan now, in SequenceInputs inputs)
    {
        Steering = Steering.Hold;
        if (!LeavesHands(now, inputs) && now - _phaseSince >= _options.GoalHold)
        {
            Land(now, "stood at the goal", hasFailed: false);
        }
    }

    // Whether something else than the goal decides what happens now.
    private bool LeavesHands(TimeSpan now, in SequenceInputs inputs)
    {
        if (inputs.Supervisor == FlightState.Landing)
        {
            Land(now, inputs.SupervisorReason, hasFailed: true);
            return true;
        }

        if (_client.Telemetry.IsArmed && _restart.Tick(now))
        {
            Land(now, "the autopilot started anew in the air: where home is, is not known", hasFailed: true);
            return true;
        }

        Steering = _restart.IsSuspected && Phase != FlightPhase.TakingOff ? Steering.Hold : Steering;
        if (_client.Link != LinkHealth.Up || (_client.IsObeying && _client.Telemetry.IsArmed))
        {
            _notObeyingSince = now;
            return false;
        }

        // What started anew says at first nothing but its mode; its clock tells then whether it did.
        var patience = _client.StateAge(now) < _options.Supervisor.LinkLostAfter ? _modeGrace : _restartGrace;
        if (now - _notObeyingSince > patience)
        {
            Fail(now, _client.Telemetry.IsArmed || Phase == FlightPhase.TakingOff
                ? $"the autopilot went to {_client.ModeName}: someone else flies now"
                : "disarmed in the air" + Because(now));
            return true;
        }

        return false;
    }

    private string Because(TimeSpan now)
    {
        var words = _client.Words.ReasonsSince(now - TimeSpan.FromSeconds(3));
        return words.Length > 0 ? $": \"{words}\"" : "";
    }

    private void AwaitLanding(TimeSpan now)
    {
        Steering = Steering.None;
        if (_restart.Tick(now))
        {
            _request.Forget();
        }

        var wasArmed = now - _phaseSince > _heartbeatGrace;
        if (!_client.Telemetry.IsArmed && wasArmed && _client.Link == LinkHealth.Up)
        {
            End(now);
        }
        else if (now - _phaseSince >= _landingPatience)
        {
            Fail(now, $"still armed {_landingPatience.TotalSeconds:0} s after it was told to land");
        }
        else
        {
            AskToLand(now);
        }
    }

    // Again and again while the vehicle is in our mode, or holds as it does when targets stop coming. Once it was in
    // another, LAND or a pilot's, only in our mode: what a pilot took over is not asked for. What started anew is in
    // a mode that nobody chose.
    private void AskToLand(TimeSpan now)
    {
        var style = _client.Style!;
        var mode = _client.Telemetry.CustomMode;
        _hasLeftMode |= !style.IsHolding(mode);
        if (style.IsObeying(mode) || !_hasLeftMode || (_restart.HasRestarted && !_request.IsAccepted))
        {
            _request.Ask("land", style.Land(), now, TimeSpan.FromSeconds(1));
        }
        else
        {
            _request.Withdraw(now);
        }
    }

    private void End(TimeSpan now)
    {
        if (_hasFailed)
        {
            Fail(now, _failure);
        }
        else
        {
            Enter(FlightPhase.Done, now, "landed and disarmed");
        }
    }

    private void Land(TimeSpan now, string reason, bool hasFailed)
    {
        _hasFailed |= hasFailed;
        _failure = hasFailed && _failure.Length == 0 ? reason : _failure;
        Enter(FlightPhase.Landing, now, reason);
        _hasLeftMode = false;
        AskToLand(now);
    }
}
