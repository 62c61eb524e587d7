using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Preflight;

namespace DroneSeal.Flight.Loop;

/// <content>The phases on the ground and the climb.</content>
public sealed partial class FlightSequence
{
    private const int MostTakeOffs = 3;

    private void Search(TimeSpan now)
    {
        if (_client.Address is { } address)
        {
            if (_client.Style is null)
            {
                Fail(now, $"the autopilot {address} is neither ArduPilot nor PX4");
                return;
            }

            _preflight = new PreflightCheck(_client, _options.Preflight);
            if (_trail is { } trail)
            {
                Follow(trail, now);
                return;
            }

            Enter(FlightPhase.Preflight, now, $"{_client.Kind} found as {address}");
        }
        else if (now - Since(now) >= _options.SearchPatience)
        {
            var refused = _client.Statistics.Signing.Refused;
            var problem = _client.LinkProblem.Length > 0 ? $" ({_client.LinkProblem})"
                : refused > 0 ? $" ({refused} frames refused for their signature)"
                : "";
            Fail(
                now,
                $"no heartbeat of an autopilot on {_client.LinkUri} within"
                + $" {_options.SearchPatience.TotalSeconds:0} s{problem}:"
                + " is it running, and does it send there?");
        }
    }

    private void Check(TimeSpan now)
    {
        _preflight!.Tick(now);
        if (_preflight.Report is not { } report)
        {
            return;
        }

        foreach (var advice in report.Advice)
        {
            _log.Note(now, "preflight", advice.Level.ToString(), advice.Words);
        }

        foreach (var change in report.Changes)
        {
            _log.Note(now, "preflight", "change", change);
        }

        if (report.AutopilotTimeout > VehicleLimits.LongestAutopilotTimeout)
        {
            var longest = VehicleLimits.LongestAutopilotTimeout.TotalSeconds;
            var seconds = report.AutopilotTimeout.TotalSeconds;
            Fail(
                now,
                $"{_client.Style!.TimeoutParameter} is {seconds:0.#}: the vehicle would fly on for longer"
                + $" than {longest:0} s after the last target; set it to 0.5");
            return;
        }

        Enter(FlightPhase.Waiting, now, $"parameters read: {report.Advice.Count} remarks");
    }

    private void Wait(TimeSpan now, in SequenceInputs inputs)
    {
        var missing = Missing(now, inputs);
        if (missing.Length > 0)
        {
            _log.Change(now, "waiting", missing, "");
            _goodSince = now;
            GiveUpAfter(_options.ReadyPatience, now, missing);
        }
        else if (now - _goodSince >= TimeSpan.FromSeconds(1))
        {
            Enter(FlightPhase.EnteringMode, now, "position, pictures and switch are good");
        }
    }

    private string Missing(TimeSpan now, in SequenceInputs inputs) =>
        _client.Link != LinkHealth.Up ? "the autopilot is silent"
        : _client.Telemetry.IsArmed ? "the vehicle is armed already; it must be disarmed to begin"
        : MissingToArm(now, inputs);

    // A short silence is no reason to ask for everything anew: autopilots pause while they arm.
    private string MissingToArm(TimeSpan now, in SequenceInputs inputs) =>
        inputs.State is null ? "no position from the autopilot yet"
        : _client.Telemetry.IsPositionGood(now) == false ? "the autopilot's estimator has no good position yet"
        : !inputs.IsVisionFresh ? "no fresh pictures from vision"
        : inputs.SelfTest == SelfTestResult.Failed ? "the detector fails its self-test"
        : inputs.SelfTest == SelfTestResult.NotTold ? "vision has not told how its self-test went"
        : inputs.IsArmInhibited ? "the arm switch forbids arming"
        : "";

    private void EnterMode(TimeSpan now)
    {
        var style = _client.Style!;
        Steering = style.StreamBeforeEntry > TimeSpan.Zero ? Steering.Hold : Steering.None;
        if (_client.IsObeying && _request.IsAccepted)
        {
            Enter(FlightPhase.Arming, now, $"in {style.ModeName}");
        }
        else if (now - _phaseSince >= style.StreamBeforeEntry)
        {
            _request.Ask($"enter {style.ModeName}", style.Enter(), now);
            GiveUpAfter(_options.ReadyPatience, now, _request.Words);
        }
    }

    private void Arm(TimeSpan now, in SequenceInputs inputs)
    {
        if (_request.IsAccepted || (_client.Telemetry.IsArmed && _request.WasAsked))
        {
            _takeOffs++;
            _restart.Begin(_client.Telemetry.BootedAt);
            Enter(FlightPhase.TakingOff, now, "armed");
            return;
        }

        var missing = MissingToArm(now, inputs);
        if (missing.Length > 0)
        {
            _request.Withdraw(now);
            Enter(FlightPhase.Waiting, now, missing);
            return;
        }

        if (!_client.IsObeying && now - _phaseSince > _heartbeatGrace)
        {
            Enter(FlightPhase.EnteringMode, now, $"the autopilot went to {_client.ModeName}");
            return;
        }

        _request.Ask("arm", _client.Style!.Arm(isArmed: true), now);
        GiveUpAfter(_options.ReadyPatience, now, _request.Words);
    }

    private void TakeOff(TimeSpan now, in SequenceInputs inputs)
    {
        // One that disarmed by itself and is in our mode is armed again.
        _notObeyingSince = _client.IsObeying ? now : _notObeyingSince;
        if (LeavesHands(now, inputs))
        {
            return;
        }

        var height = -(inputs.State?.PositionNed.Z ?? 0);
        var climb = -(inputs.State?.VelocityNed.Z ?? 0);
        var below = MathF.Max(0.4f, 0.05f * _options.AltitudeMeters);
        var enough = _options.AltitudeMeters - MathF.Min(below, 0.3f * _options.AltitudeMeters);
        if (height >= enough && climb < 0.6f)
        {
            LeftAt = now;
            Enter(FlightPhase.Flying, now, $"at {height:0.0} m");
            return;
        }

        if (!_client.Telemetry.IsArmed && _client.IsObeying && now - _phaseSince > _heartbeatGrace)
        {
            NotTakenOff(now, "the autopilot disarmed before it lifted off");
            return;
        }

        ClimbOn(now);
        if (now - _phaseSince > TimeSpan.FromSeconds(30 + (5 * _options.AltitudeMeters)))
        {
            var wanted = _options.AltitudeMeters;
            Land(now, $"no {wanted:0.0} m reached after take-off; at {height:0.0} m", hasFailed: true);
        }
    }

    // A pilot's mode may take a take-off as well: it is asked for in our own only.
    private void ClimbOn(TimeSpan now)
    {
        var style = _client.Style!;
        Steering = !style.ClimbsByTargets ? Steering.None
            : _restart.IsSuspected ? Steering.Hold
            : Steering.Climb;
        if (!style.ClimbsByTargets && !_request.IsAccepted && _client.IsObeying)
        {
            _request.Ask(
                "take off", style.TakeOff(_options.AltitudeMeters), now, TimeSpan.FromMilliseconds(300));
        }
    }

    private void NotTakenOff(TimeSpan now, string reason)
    {
        var words = _request.Words is { Length: > 0 } said ? $"{reason}: {said}" : reason;
        if (_takeOffs < MostTakeOffs)
        {
            Enter(FlightPhase.Arming, now, words);
        }
        else
        {
            Fail(now, words);
        }
    }
}
