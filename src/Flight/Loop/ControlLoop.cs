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
public sealed partial class ControlLoop
{
    /// <summary>Longest time between two velocity targets; under the 50 ms that are promised, with room for a
    /// late tick.</summary>
    private static readonly TimeSpan _targetPeriod = TimeSpan.FromMilliseconds(30);

    private readonly AutopilotClient _client;
    private readonly FlightOptions _options;
    private readonly VisionProcess? _vision;
    private readonly StatusLights _lights;
    private readonly Pilot _pilot;
    private readonly ObstacleIntake _intake;
    private readonly WayWatch _way;
    private readonly DistancePublisher _distances = new();
    private readonly HomeFrame _home = new();
    private readonly JumpWatch _jump = new();
    private readonly BlockedNotice _blocked;
    private VehicleState? _state;
    private TimeSpan _recordedAt;
    private long _supervisorChangesSeen;
    private bool _isUrgent;

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
        _client.Telemetry.LongestExtrapolation = options.Supervisor.LinkLostAfter;
        _options = options;
        _lights = lights;
        _vision = vision;
        Sequence = new FlightSequence(client, options, Log);
        Map = new ObstacleMap(options.Map, new ObstacleTraitsTable(Array.Empty<string>()));
        _intake = new ObstacleIntake(obstacles, Map, Counters);
        _way = new WayWatch(options.Goal, options.Limits, options.Planner);
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

    /// <summary>The learner to look after; null where there is none of our own.</summary>
    public LearnerWatch? Learner { get; init; }

    /// <summary>The trail of this flight, by which a process that was killed is followed; null where none is
    /// kept.</summary>
    public FlightMemory? Memory
    {
        get;
        init
        {
            field = value;
            if (value?.Before is { } before)
            {
                Sequence.Remember(before);
                _home.Restore(before.HomeNed);
            }
        }
    }

    /// <summary>The real clock, by which the moments of writing are measured; without it they are the ticks'
    /// own.</summary>
    public Func<TimeSpan>? Clock
    {
        get => _pilot.Clock;
        set => _pilot.Clock = value;
    }

    /// <summary>Called at the end of every tick.</summary>
    public Action<FlightSnapshot>? Observer { get; set; }

    /// <summary>Where the vehicle is, relative to home; null while it is not known.</summary>
    public VehicleState? State => _state;

    /// <summary>The operator reverted the detector's edits from this one on: what only they saw is
    /// forgotten.</summary>
    public void NoteReverted(TimeSpan now, long fromEditId)
    {
        var gone = Map.ForgetEditsFrom(fromEditId);
        var words = $"edits from {fromEditId} on; {gone} obstacles that only they saw are forgotten";
        Log.Note(now, "map", "Reverted", words);
    }

    /// <summary>One turn.</summary>
    public void Tick(TimeSpan now)
    {
        var start = Stopwatch.GetTimestamp();
        _client.Receive(now);
        _client.Tick(now);
        Locate(now);
        _intake.Take(now);
        WatchChildren(now);
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
        var isGuess = telemetry.IsPositionGood(now) == false && Sequence.IsBeforeArming;
        _state = isGuess ? null : _home.Relative(telemetry.At(now));
        if (Sequence.IsBeforeArming && _home.MoveTo(telemetry, now))
        {
            Map.Clear();
            _state = _home.Relative(telemetry.At(now));
        }

        if (_state is { } state)
        {
            Board?.Write(state, _client.RangeSensors?.Nearest(now));
            Record(telemetry, now);
        }
    }

    // Only what was told goes into the map's memory, never what was guessed from it: while the link is cut
    // the vehicle brakes, and frames that were placed by a guess would put obstacles where they are not.
    private void Record(Telemetry telemetry, TimeSpan now)
    {
        var at = telemetry.PositionAt ?? _recordedAt;
        if (at != _recordedAt && _home.Relative(telemetry.At(at)) is { } told)
        {
            _recordedAt = at;
            var meters = _jump.Meters(told with { At = telemetry.PositionStamp });
            if (meters > 0 && !Sequence.IsBeforeArming)
            {
                Map.Clear();
                Log.Note(now, "map", "Forgotten", $"the autopilot's position jumped by {meters:0.0} m");
            }

            Map.Record(told);
        }
    }

    private SequenceInputs Inputs(TimeSpan now) => new(
        _state,
        _intake.Age(now) < _options.Supervisor.SlowAfter,
        _intake.SelfTest,
        _way.At(now),
        _pilot.Supervisor.State,
        _pilot.Supervisor.Reason,
        _lights.IsArmInhibited);

    private void Steer(TimeSpan now)
    {
        var wasUnderWay = _pilot.IsUnderWay;
        _pilot.Prepare(Sequence.PreflightReport);
        _pilot.WarmUp(now, _state);
        var isUrgent = _intake.HasNew || _isUrgent;
        if (_pilot.Steer(now, Sequence.Steering, _state, isUrgent, _targetPeriod) && _intake.HasNew)
        {
            Counters.BatchToTarget.Add(_pilot.WrittenAt - _intake.EmptyAt);
            if (_intake.CapturedAt is { } capturedAt)
            {
                Counters.CaptureToTarget.Add(_pilot.WrittenAt - capturedAt);
            }
        }

        if (!wasUnderWay && _pilot.IsUnderWay)
        {
            Counters.Clear();
        }

        if (Sequence.Steering is Steering.ToGoal or Steering.Wait)
        {
            _blocked.Tick(now, _pilot.Reasons, Map);
            WatchWay(now);
        }
    }

    private void Publish(TimeSpan now)
    {
        _client.SendHeartbeat(now, Sequence.IsAirborne ? MavState.Active : MavState.Standby);
        _distances.Tick(_client, Map, _state, now);
        if (_home.HomeNed is { } home && Sequence.Phase >= FlightPhase.TakingOff)
        {
            var bootedAt = _client.Telemetry.BootedAt ?? TimeSpan.Zero;
            Memory?.Write(new FlightTrail(now, bootedAt, home, Sequence.Phase, Sequence.TakeOvers));
        }
    }

    private void Show(TimeSpan now) => _lights.Show(
        StatusOfFlight.Of(Sequence.Phase, _pilot.Supervisor.Reaction, _lights.IsArmInhibited), now);

    private FlightSnapshot Snapshot(TimeSpan now) => new(
        now,
        _state,
        _pilot.TargetNed,
        Sequence.Phase,
        _pilot.Supervisor.State,
        _pilot.Reasons,
        _intake.Age(now));
}
