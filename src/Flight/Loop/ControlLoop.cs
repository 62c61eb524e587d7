using System.Diagnostics;
using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Status;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Loop;

/// <summary>
/// The one loop of flight: link, autopilot, perception, supervisor, sequence, planner, target, status.
/// Everything is driven by
/// <see cref="Tick"/>; it knows no clock but the one that it is given. One thread.
/// </summary>
/// <remarks>Every 5-20 ms in real time. A tick allocates nothing while nothing changes.</remarks>
public sealed class ControlLoop
{
    /// <summary>Longest time between two velocity targets; under the 50 ms that are promised, with room for a
    /// late tick.</summary>
    private static readonly TimeSpan _targetPeriod = TimeSpan.FromMilliseconds(30);

    private readonly AutopilotClient _client;
    private readonly IObstacleSource _obstacles;
    private readonly FlightOptions _options;
    private readonly VisionProcess? _vision;
    private readonly StatusLights _lights;
    private readonly Pilot _pilot;
    private readonly ObstacleBatch _batch = new();
    private readonly VisionFreshness _freshness = new();
    private readonly DistancePublisher _distances = new();
    private readonly HomeFrame _home = new();
    private readonly BlockedNotice _blocked;
    private IReadOnlyList<string> _classNames = [];
    private VehicleState? _state;
    private TimeSpan _recordedAt;
    private TimeSpan _emptyAt;
    private TimeSpan? _batchCapturedAt;
    private int _supervisorChangesSeen;
    private bool _isUrgent;
    private bool _hasNewBatch;

    /// <summary>A loop that has not turned yet.</summary>
    /// <param name="client">The autopilot.</param>
    /// <param name="obstacles">What vision sees.</param>
    /// <param name="options">The flight.</param>
    /// <param name="lights">Lamp, buzzer and switch.</param>
    /// <param name="vision">The process to look after; null where there is none of our own.</param>
    /// <exception cref="ArgumentException">The settings are wrong; the message names all faults.</exception>
    public ControlLoop(
        AutopilotClient client,
        IObstacleSource obstacles,
        FlightOptions options,
        StatusLights lights,
        VisionProcess? vision = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = string.Join(' ', options.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        _client = client;
        _obstacles = obstacles;
        _options = options;
        _lights = lights;
        _vision = vision;
        Sequence = new FlightSequence(client, options, Log);
        Map = new ObstacleMap(options.Map, new ObstacleTraitsTable(_classNames));
        _pilot = new Pilot(client, options, Map, Counters);
        _blocked = new BlockedNotice(Log);
        client.Words.Listener = word =>
            Log.Note(word.At, "autopilot", "says", $"{word.Severity}: {word.Text}");
    }

    /// <summary>Every change with its time and reason.</summary>
    public FlightLog Log { get; } = new();

    /// <summary>How far the flight has come.</summary>
    public FlightSequence Sequence { get; }

    /// <summary>What stands around, relative to home.</summary>
    public ObstacleMap Map { get; }

    /// <summary>What the loop measures of itself.</summary>
    public LoopCounters Counters { get; } = new();

    /// <summary>Gets the vehicle's state at every tick, for the process that looks and for whoever keeps the
    /// score.</summary>
    public VehicleStateBoard? Board { get; set; }

    /// <summary>Called at the end of every tick.</summary>
    public Action<FlightSnapshot>? Observer { get; set; }

    /// <summary>Where the vehicle is, relative to home; null while it is not known.</summary>
    public VehicleState? State => _state;

    /// <summary>The operator reverted the detector's edits from this one on: what only they saw is forgotten.</summary>
    public void NoteReverted(TimeSpan now, long fromEditId)
    {
        var gone = Map.ForgetEditsFrom(fromEditId);
        Log.Note(now, "map", "Reverted", $"edits from {fromEditId} on are reverted; {gone} obstacles that only they saw are forgotten");
    }

    /// <summary>One turn.</summary>
    public void Tick(TimeSpan now)
    {
        var start = Stopwatch.GetTimestamp();
        _client.Receive(now);
        _client.Tick(now);
        Locate(now);
        See(now);
        WatchVision(now);
        Supervise(now);
        Sequence.Tick(now, Inputs(now));
        Steer(now);
        Publish(now);
        Show(now);
        Counters.Tick.Add(Stopwatch.GetElapsedTime(start));
        Observer?.Invoke(Snapshot(now));
    }

    private void Locate(TimeSpan now)
    {
        var telemetry = _client.Telemetry;
        var isGuess = telemetry.IsPositionGood == false && Sequence.IsBeforeArming;
        _state = isGuess ? null : _home.Relative(telemetry.At(now));
        if (Sequence.IsBeforeArming && _home.MoveTo(telemetry))
        {
            Map.Clear();
            _state = _home.Relative(telemetry.At(now));
        }

        if (_state is { } state)
        {
            Board?.Write(state);
            Record(telemetry);
        }
    }

    // Only what was told goes into the map's memory, never what was guessed from it: while the link is cut
    // the vehicle brakes, and frames that were placed by a guess would put obstacles where they are not.
    private void Record(Telemetry telemetry)
    {
        var at = telemetry.PositionAt ?? _recordedAt;
        if (at != _recordedAt && _home.Relative(telemetry.At(at)) is { } told)
        {
            _recordedAt = at;
            Map.Record(told);
        }
    }

    private void See(TimeSpan now)
    {
        _hasNewBatch = false;
        _batchCapturedAt = null;
        while (_obstacles.TryTake(now, _batch))
        {
            _hasNewBatch = true;
            Counters.Batches++;
            LearnClasses();
            if (_freshness.Observe(_batch, now) == FrameTrust.Fresh)
            {
                Map.Integrate(_batch);
                _batchCapturedAt = _batch.CapturedAt;
            }
        }

        _emptyAt = _hasNewBatch ? _emptyAt : now;
    }

    private void LearnClasses()
    {
        if (!ReferenceEquals(_classNames, _obstacles.ClassNames))
        {
            _classNames = _obstacles.ClassNames;
            Map.Traits = new ObstacleTraitsTable(_classNames);
        }
    }

    private void WatchVision(TimeSpan now)
    {
        if (_vision is not null)
        {
            _vision.Tick(now, _hasNewBatch);
            Log.Change(now, "vision", _vision.Health.ToString(), _vision.Reason);
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
            _freshness.Age(now),
            isVisionAlive,
            IsSelfTestPassed: true,
            IsLearnerAlive: true));
        var changes = _pilot.Supervisor.Changes;
        _isUrgent = _supervisorChangesSeen < changes.Count;
        for (; _supervisorChangesSeen < changes.Count; _supervisorChangesSeen++)
        {
            var change = changes[_supervisorChangesSeen];
            Log.Note(change.At, "supervisor", change.To.ToString(), change.Reason);
        }

        Log.Change(now, "link", _client.Link.ToString(), _client.LinkProblem);
    }

    // On the ground one heartbeat a second is enough; in the air the vehicle's state must be fresh.
    private TimeSpan LinkAge(TimeSpan now) => Sequence.IsAirborne ? _client.StateAge(now)
        : _client.Link == LinkHealth.Lost ? _client.Silence(now)
        : TimeSpan.Zero;

    private SequenceInputs Inputs(TimeSpan now) => new(
        _state,
        _freshness.Age(now) < _options.Supervisor.SlowAfter,
        _pilot.Supervisor.State,
        _pilot.Supervisor.Reason,
        _lights.IsArmInhibited);

    private void Steer(TimeSpan now)
    {
        var wasUnderWay = _pilot.IsUnderWay;
        _pilot.Prepare(Sequence.PreflightReport);
        _pilot.WarmUp(now, _state);
        var isUrgent = _hasNewBatch || _isUrgent;
        if (_pilot.Steer(now, Sequence.Steering, _state, isUrgent, _targetPeriod) && _hasNewBatch)
        {
            var sentAt = now + Stopwatch.GetElapsedTime(_pilot.StartedAt);
            Counters.BatchToTarget.Add(sentAt - _emptyAt);
            if (_batchCapturedAt is { } capturedAt)
            {
                Counters.CaptureToTarget.Add(sentAt - capturedAt);
            }
        }

        if (!wasUnderWay && _pilot.IsUnderWay)
        {
            Counters.Clear();
        }

        if (Sequence.Steering == Steering.ToGoal)
        {
            _blocked.Tick(now, _pilot.Reasons, Map);
        }
    }

    private void Publish(TimeSpan now)
    {
        _client.SendHeartbeat(now, Sequence.IsAirborne ? MavState.Active : MavState.Standby);
        _distances.Tick(_client, Map, _state, now);
    }

    private void Show(TimeSpan now) => _lights.Show(StateToShow(), now);

    private StatusState StateToShow() => Sequence.Phase switch
    {
        FlightPhase.Searching => StatusState.Searching,
        FlightPhase.Failed => StatusState.Fault,
        FlightPhase.Arming or FlightPhase.TakingOff => StatusState.Armed,
        FlightPhase.Preflight or FlightPhase.Waiting or FlightPhase.EnteringMode or FlightPhase.Done =>
            _lights.IsArmInhibited ? StatusState.Inhibited : StatusState.Ready,
        _ => _pilot.Supervisor.Reaction switch
        {
            FlightReaction.Hold => StatusState.Holding,
            FlightReaction.FlySlowly => StatusState.Slowed,
            _ => StatusState.Flying,
        },
    };

    private FlightSnapshot Snapshot(TimeSpan now) => new(
        now,
        _state,
        _pilot.TargetNed,
        Sequence.Phase,
        _pilot.Supervisor.State,
        _pilot.Reasons,
        _freshness.Age(now));
}
