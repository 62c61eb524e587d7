using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>The fixed layer under the planner: decides whether to fly, fly slowly, hold or land, and guards
/// every velocity. It learns nothing.</summary>
/// <remarks>
/// <code>
/// Idle      --(autopilot found)------------> Preflight
/// Preflight --(preflight passes)-----------> Ready
/// Preflight, Ready --(autopilot silent)----> Idle
/// Ready     --(preflight no longer passes)-> Preflight
/// Preflight, Ready --(airborne)------------> the state of the air that fits
/// any state of the air --(on the ground)---> Preflight
///
/// In the air the gravest cause decides: at once when it is graver, when it is not after RecoverAfter.
///   LinkLost        the autopilot is silent                hold
///   PositionLost    the autopilot knows no place           hold
///   SelfTestFailed  the detector fails its self-test       hold
///   VisionDead      the vision process is dead             hold
///   VisionStale     no new picture for HoldAfter           hold
///   LoopLate        a tick came too late                   hold
///   Slowed          no new picture for SlowAfter           fly slowly
///   Slowed          no vehicle's state for SlowLinkAfter   fly slowly
///   Flying          nothing                                fly
///
/// any hold but LinkLost --(for LandAfter)--> Landing       land; time in LinkLost does not count
/// any state of the air --(asked to land)---> Landing       land; only the ground ends it
/// </code>
/// A dead learner changes nothing in flight: it is only told. Silence holds: every state of the air needs
/// fresh inputs at each tick. Not thread-safe; the control loop owns it. Allocates only when the state
/// changes.
/// </remarks>
public sealed class Supervisor
{
    /// <summary>Most changes kept: a state that flutters must not eat the memory.</summary>
    public const int MostChanges = 256;

    private readonly SupervisorOptions _options;
    private readonly VelocityGuard _guard;
    private readonly List<StateChange> _changes = new(MostChanges);
    private SupervisorInputs _inputs;
    private TimeSpan? _lastTick;
    private TimeSpan _graveAt;
    private TimeSpan _holdingSince;
    private TimeSpan _enteredAt;
    private bool _isLearnerTold;

    /// <summary>A supervisor, idle.</summary>
    /// <exception cref="ArgumentException">The settings are wrong; the message names all faults.</exception>
    public Supervisor(SupervisorOptions options, VelocityGuard guard)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(guard);
        var problems = string.Join(' ', options.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        _options = options;
        _guard = guard;
    }

    /// <summary>What the flight is doing.</summary>
    public FlightState State { get; private set; }

    /// <summary>Why, in words for a person.</summary>
    public string Reason { get; private set; } = "No autopilot was found yet.";

    /// <summary>What is done about it.</summary>
    public FlightReaction Reaction => ReactionTo(State);

    /// <summary>The last <see cref="MostChanges"/> changes, oldest first.</summary>
    public IReadOnlyList<StateChange> Changes => _changes;

    /// <summary>How many there were in all.</summary>
    public long ChangeCount { get; private set; }

    /// <summary>What a state brings with it.</summary>
    public static FlightReaction ReactionTo(FlightState state) => state switch
    {
        FlightState.Idle or FlightState.Preflight or FlightState.Ready => FlightReaction.None,
        FlightState.Flying => FlightReaction.Fly,
        FlightState.Slowed => FlightReaction.FlySlowly,
        FlightState.Landing => FlightReaction.Land,
        _ => FlightReaction.Hold,
    };

    /// <summary>Decides the state of this tick. Comes before <see cref="Supervise"/>, at every turn of the
    /// loop.</summary>
    public void Tick(TimeSpan now, in SupervisorInputs inputs)
    {
        _inputs = inputs;
        var gap = _lastTick is { } last ? now - last : TimeSpan.Zero;
        _lastTick = now;
        TellOfLearner(now);
        if (IsInAir(State) && inputs.IsAirborne)
        {
            InAir(now, gap);
        }
        else if (inputs.IsAirborne)
        {
            Enter(now, Gravest(gap), gap);
        }
        else
        {
            OnGround(now);
        }
    }

    /// <summary>What may be sent in this tick, when <see cref="Reaction"/> is to fly or to hold.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="state">Of the vehicle, the newest.</param>
    /// <param name="wantedNed">The planner's velocity, metres a second.</param>
    /// <param name="map">What is in the way.</param>
    public GuardedVelocity Supervise(TimeSpan now, in VehicleState state, Vector3 wantedNed, ObstacleMap map)
    {
        var cap = Reaction switch
        {
            FlightReaction.Fly => float.PositiveInfinity,
            FlightReaction.FlySlowly => _options.SlowedSpeed,
            _ => 0f,
        };
        if (cap > 0f)
        {
            return _guard.Clamp(now, state, wantedNed, cap, map);
        }

        return new GuardedVelocity(Vector3.Zero, GuardVerdict.Stopped, 0f);
    }

    private static bool IsInAir(FlightState state) => state >= FlightState.Flying;

    private static bool IsHolding(FlightState state) => ReactionTo(state) == FlightReaction.Hold;

    private void OnGround(TimeSpan now)
    {
        var isLinked = _inputs.IsAutopilotFound && _inputs.LinkAge < _options.LinkLostAfter;
        var next = !isLinked ? (IsInAir(State) ? FlightState.Preflight : FlightState.Idle)
            : IsReadyNext() ? FlightState.Ready
            : FlightState.Preflight;
        if (next != State)
        {
            Enter(now, next, TimeSpan.Zero);
        }
    }

    private bool IsReadyNext() =>
        State is FlightState.Preflight or FlightState.Ready && _inputs.IsPreflightPassed;

    private void InAir(TimeSpan now, TimeSpan gap)
    {
        var gravest = Gravest(gap);
        if (State == FlightState.Landing || gravest == State)
        {
            _graveAt = now;
        }
        else if (gravest > State || now - _graveAt >= _options.RecoverAfter)
        {
            Enter(now, gravest, gap);
        }

        if (IsHolding(State) && State != FlightState.LinkLost && now - _holdingSince >= _options.LandAfter)
        {
            Enter(now, FlightState.Landing, gap);
        }
    }

    private FlightState Gravest(TimeSpan gap)
    {
        if (_inputs.Request == FlightRequest.Land)
        {
            return FlightState.Landing;
        }

        // Older than allowed by the time of the next tick counts as too old: a target must not be flown on
        // beyond.
        var nextAge = _inputs.VisionAge < TimeSpan.FromHours(1)
            ? _inputs.VisionAge + _options.TickPeriod
            : TimeSpan.MaxValue;
        return _inputs.LinkAge >= _options.LinkLostAfter ? FlightState.LinkLost
            : !_inputs.IsPositionGood ? FlightState.PositionLost
            : !_inputs.IsSelfTestPassed ? FlightState.SelfTestFailed
            : !_inputs.IsVisionAlive ? FlightState.VisionDead
            : nextAge > _options.HoldAfter || _inputs.VisionAge < TimeSpan.Zero ? FlightState.VisionStale
            : gap < TimeSpan.Zero || gap >= _options.LateAfter ? FlightState.LoopLate
            : _inputs.VisionAge >= _options.SlowAfter ? FlightState.Slowed
            : _inputs.LinkAge >= _options.SlowLinkAfter ? FlightState.Slowed
            : FlightState.Flying;
    }

    private void Enter(TimeSpan now, FlightState next, TimeSpan gap)
    {
        if (IsHolding(next) && !IsHolding(State))
        {
            _holdingSince = now;
        }
        else if (State == FlightState.LinkLost)
        {
            _holdingSince += now - _enteredAt;
        }

        _enteredAt = now;
        _graveAt = now;
        Reason = StateWords.Reason(State, next, _inputs, gap, now - _holdingSince);
        Note(new StateChange(now, State, next, Reason));
        State = next;
    }

    private void TellOfLearner(TimeSpan now)
    {
        if (_inputs.IsLearnerAlive == _isLearnerTold)
        {
            _isLearnerTold = !_inputs.IsLearnerAlive;
            var words = _isLearnerTold
                ? "The learner is dead: no edits are made; nothing changes in flight."
                : "The learner lives again.";
            Note(new StateChange(now, State, State, words));
        }
    }

    private void Note(in StateChange change)
    {
        if (_changes.Count == MostChanges)
        {
            _changes.RemoveAt(0);
        }

        _changes.Add(change);
        ChangeCount++;
    }
}
