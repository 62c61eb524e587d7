using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Preflight;

namespace DroneSeal.Flight.Loop;

/// <summary>Takes a flight from the first heartbeat to the landing. Polled; one thread.</summary>
/// <remarks>
/// <code>
/// Searching    --(an autopilot is heard)--------------> Preflight
/// Preflight    --(parameters are read)----------------> Waiting
/// Waiting      --(position, pictures, arm switch)-----> EnteringMode
/// EnteringMode --(the autopilot is in our mode)-------> Arming
/// Arming       --(armed)------------------------------> TakingOff   at once: it disarms by itself soon
/// TakingOff    --(at height)--------------------------> Flying
/// TakingOff    --(disarmed by itself)-----------------> Arming      at most three times
/// TakingOff    --(another mode: someone else flies)---> Failed      hands off
/// TakingOff    --(supervisor lands, too long)---------> Landing     the flight has failed
/// Flying       --(at the goal and slow)---------------> AtGoal
/// AtGoal       --(GoalHold)---------------------------> Landing
/// Flying       --(patience is over, supervisor lands)-> Landing     the flight has failed
/// Flying       --(the autopilot started anew)---------> Landing     the flight has failed: home is lost
/// Flying       --(another mode: someone else flies)---> Failed      hands off
/// Landing      --(disarmed)---------------------------> Done, or Failed where the goal was not reached
/// any on the ground --(its patience is over)----------> Failed
///
/// After a flight process that was killed (<see cref="FlightMemory"/>):
/// Searching    --(armed, in our mode or holding)------> TakingOver
/// TakingOver   --(stood 2 s with everything known)----> Flying, or AtGoal
/// TakingOver   --(after 30 s, or home is lost)--------> Landing     the flight has failed
/// Searching    --(it was landing)---------------------> Landing
/// Searching    --(disarmed, another mode, long ago)---> Failed      hands off, and it never takes off again
/// </code>
/// What the autopilot refuses is asked for again until the patience is over; its words stand in the log.
/// </remarks>
public sealed partial class FlightSequence
{
    private static readonly TimeSpan _heartbeatGrace = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan _landingPatience = TimeSpan.FromSeconds(180);

    private readonly AutopilotClient _client;
    private readonly FlightOptions _options;
    private readonly FlightLog _log;
    private readonly RepeatedRequest _request;
    private readonly RestartWatch _restart;
    private TimeSpan _phaseSince;
    private TimeSpan _goodSince;
    private TimeSpan _notObeyingSince;
    private PreflightCheck? _preflight;
    private int _takeOffs;
    private int _rebootsSeen;
    private bool _hasFailed;
    private bool _hasLeftMode;
    private string _failure = "";

    /// <summary>A flight that has not begun.</summary>
    public FlightSequence(AutopilotClient client, FlightOptions options, FlightLog log)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        _client = client;
        _options = options;
        _log = log;
        _request = new RepeatedRequest(client, log);
        _restart = new RestartWatch(client.Telemetry);
    }

    /// <summary>How far it has come.</summary>
    public FlightPhase Phase { get; private set; }

    /// <summary>Why it is in that phase.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Why it failed; empty while it has not.</summary>
    public string Failure => _failure;

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => Phase is FlightPhase.Done or FlightPhase.Failed;

    /// <summary>Whether it stood at the goal.</summary>
    public bool HasReachedGoal { get; private set; }

    /// <summary>When the climb ended and the way to the goal began.</summary>
    public TimeSpan? LeftAt { get; private set; }

    /// <summary>When it stood at the goal.</summary>
    public TimeSpan? ReachedAt { get; private set; }

    /// <summary>Distance to the goal when it stood there, level, metres.</summary>
    public float? GoalErrorMeters { get; private set; }

    /// <summary>What the preflight found; null before that.</summary>
    public PreflightReport? PreflightReport => _preflight?.Report;

    /// <summary>What kind of targets to send.</summary>
    public Steering Steering { get; private set; }

    /// <summary>What the supervisor is asked for.</summary>
    public FlightRequest Wish => Phase is FlightPhase.Landing ? FlightRequest.Land : FlightRequest.Goal;

    /// <summary>Whether the vehicle is in the air, or about to be: from here on the supervisor
    /// counts.</summary>
    public bool IsAirborne => Phase is FlightPhase.TakingOff or FlightPhase.TakingOver or FlightPhase.Flying
        or FlightPhase.AtGoal or FlightPhase.Landing;

    /// <summary>Whether everything needed on the ground is there.</summary>
    public bool IsPreflightPassed => Phase > FlightPhase.Waiting && !IsOver;

    /// <summary>Whether home may still be moved: the vehicle is not armed yet. Autopilots take their home
    /// from where they are armed, which may be refused for a minute or two.</summary>
    public bool IsBeforeArming => Phase <= FlightPhase.Arming;

    /// <summary>Ends the flight early: on the ground at once, in the air by landing.</summary>
    public void Abort(string reason, TimeSpan now)
    {
        if (IsOver || Phase == FlightPhase.Landing)
        {
            return;
        }

        if (IsAirborne || _client.Telemetry.IsArmed)
        {
            Land(now, reason, hasFailed: true);
        }
        else
        {
            Fail(now, reason);
        }
    }

    /// <summary>Goes on with the flight.</summary>
    public void Tick(TimeSpan now, in SequenceInputs inputs)
    {
        NoticeReboot(now);
        switch (Phase)
        {
            case FlightPhase.Searching:
                Search(now);
                break;
            case FlightPhase.Preflight:
                Check(now);
                break;
            case FlightPhase.Waiting:
                Wait(now, inputs);
                break;
            case FlightPhase.EnteringMode:
                EnterMode(now);
                break;
            case FlightPhase.Arming:
                Arm(now, inputs);
                break;
            case FlightPhase.TakingOff:
                TakeOff(now, inputs);
                break;
            case FlightPhase.TakingOver:
                TakeOver(now, inputs);
                break;
            case FlightPhase.Flying:
                Fly(now, inputs);
                break;
            case FlightPhase.AtGoal:
                HoldAtGoal(now, inputs);
                break;
            case FlightPhase.Landing:
                AwaitLanding(now);
                break;
        }
    }

    private void NoticeReboot(TimeSpan now)
    {
        if (_client.Telemetry.Reboots == _rebootsSeen)
        {
            return;
        }

        _rebootsSeen = _client.Telemetry.Reboots;
        _log.Note(now, "autopilot", "rebooted", "its clock went back; rates are asked for anew");
        if (Phase is FlightPhase.EnteringMode or FlightPhase.Arming)
        {
            Enter(FlightPhase.Waiting, now, "the autopilot started anew");
        }
    }

    private void Fail(TimeSpan now, string reason)
    {
        _failure = _failure.Length == 0 ? reason : _failure;
        Enter(FlightPhase.Failed, now, reason);
    }

    private void GiveUpAfter(TimeSpan patience, TimeSpan now, string words)
    {
        if (now - _phaseSince >= patience && !IsOver)
        {
            Fail(now, $"{Phase} took longer than {patience.TotalSeconds:0} s: {words}");
        }
    }

    private TimeSpan Since(TimeSpan now)
    {
        _phaseSince = _phaseSince == TimeSpan.Zero ? now : _phaseSince;
        return _phaseSince;
    }

    private void Enter(FlightPhase phase, TimeSpan now, string reason)
    {
        Phase = phase;
        Reason = reason;
        Steering = phase is FlightPhase.Flying ? Steering.ToGoal : Steering.None;
        _phaseSince = now;
        _goodSince = now;
        _notObeyingSince = now;
        _request.Forget();
        _log.Note(now, "flight", phase.ToString(), reason);
    }
}
