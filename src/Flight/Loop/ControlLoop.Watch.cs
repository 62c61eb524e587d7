using System.Numerics;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Loop;

/// <content>What the loop looks after, and what it tells about it.</content>
public sealed partial class ControlLoop
{
    // Only a change is put into words: words are made on the heap.
    private LinkHealth? _linkTold;

    private void WatchChildren(TimeSpan now)
    {
        if (_vision is not null)
        {
            _vision.Tick(now, _intake.HasNew);
            Log.Change(now, "vision", _vision.Health.ToString(), _vision.Reason);
        }

        if (Learner is not null)
        {
            Learner.Tick(now);
            Log.Change(now, "learner", Learner.IsAlive ? "Alive" : "Dead", Learner.Reason);
        }
    }

    private void Supervise(TimeSpan now)
    {
        var isVisionAlive = _vision is null or { Health: not VisionHealth.Dead };
        _pilot.Supervisor.Tick(now, new SupervisorInputs(
            _client.Address is not null,
            Sequence.IsPreflightPassed,
            Sequence.IsAirborne,
            Sequence.Wish,
            LinkAge(now),
            _intake.Age(now),
            isVisionAlive,
            IsSelfTestPassed(now),
            Learner?.IsAlive ?? true,
            _client.Telemetry.IsPositionGood(now) ?? true));
        var seen = _supervisorChangesSeen;
        _supervisorChangesSeen = _pilot.Supervisor.ChangeCount;
        _isUrgent = seen < _supervisorChangesSeen;
        if (_isUrgent)
        {
            foreach (var change in _pilot.Supervisor.Changes.TakeLast((int)(_supervisorChangesSeen - seen)))
            {
                Tell(change);
            }
        }

        if (_client.Link != _linkTold)
        {
            _linkTold = _client.Link;
            Log.Change(now, "link", _client.Link.ToString(), _client.LinkProblem);
        }
    }

    private void Tell(in StateChange change)
    {
        Log.Note(change.At, "supervisor", change.To.ToString(), change.Reason);
        if (Sequence.IsAirborne || change.From == change.To)
        {
            var isGood = change.To is FlightState.Flying or FlightState.Landing;
            var severity = isGood ? MavSeverity.Notice : MavSeverity.Warning;
            _client.Say(severity, $"{change.To}: {change.Reason}", change.At);
        }
    }

    // Vision that starts anew has not tested itself yet, which is no failure; pictures before it has are one.
    private bool IsSelfTestPassed(TimeSpan now) => _intake.SelfTest switch
    {
        SelfTestResult.Failed => false,
        SelfTestResult.NotTold => _intake.Age(now) >= _options.Supervisor.HoldAfter,
        _ => true,
    };

    // On the ground one heartbeat a second is enough; in the air the vehicle's state must be fresh.
    private TimeSpan LinkAge(TimeSpan now) => Sequence.IsAirborne ? _client.StateAge(now)
        : _client.Link == LinkHealth.Lost ? _client.Silence(now)
        : TimeSpan.Zero;

    private void WatchWay(TimeSpan now)
    {
        var speed = _state is { } state ? new Vector2(state.VelocityNed.X, state.VelocityNed.Y).Length() : 0;
        var mayFly = _pilot.Supervisor.Reaction == FlightReaction.Fly;
        if (_way.Tick(now, _pilot.Reasons, speed, mayFly, Map))
        {
            var way = _way.At(now);
            var word = way.IsClosed ? "GoalUnreachable" : "WayOpen";
            var words = way.IsClosed ? way.Reason : "on to the goal";
            Log.Note(now, "planner", word, words);
            _client.Say(way.IsClosed ? MavSeverity.Warning : MavSeverity.Notice, $"{word}: {words}", now);
        }
    }
}
