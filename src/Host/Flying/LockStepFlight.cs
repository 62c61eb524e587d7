using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Mavlink;
using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>
/// A whole flight in one process and one thread, as fast as the machine can: built-in autopilot, stand-in for
/// vision, control loop, one clock. The same for a seed.
/// </summary>
internal sealed class LockStepFlight : IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(15);

    private readonly SimulatedAutopilot _autopilot;
    private readonly MavlinkConnection _connection;
    private readonly FlightCheckRequest _request;
    private readonly FlightOptions _options;
    private TimeSpan _now;

    internal LockStepFlight(
        FlightCheckRequest request, ObstacleField field, SimulatedAutopilotOptions autopilot)
    {
        _request = request;
        _options = request.ToOptions();
        (var near, var far) = LoopbackLink.Pair(() => _now);
        Link = new FaultyLink(near, (int)request.Seed);
        _autopilot = new SimulatedAutopilot(autopilot);
        _autopilot.Attach(far, AutopilotStandIn.Signing(request.SigningKey));
        Camera = new DetectorStandIn(field, new DetectorStandInOptions(), request.Seed);
        _connection = new MavlinkConnection(
            Link, new MavlinkAddress(1, 191), FlightSigning.Open(request, TimeSpan.Zero));
        Vision = new LockStepVision(Camera, () => _now);
        Loop = new ControlLoop(
            new AutopilotClient(_connection),
            new StandInSource(Camera),
            _options,
            new StatusLights(new NoStatusPins("lock-step")),
            new VisionProcess(Vision));
        Score = new FlightScore(field);
    }

    internal ControlLoop Loop { get; }

    internal DetectorStandIn Camera { get; }

    internal SimulatedAutopilot Autopilot => _autopilot;

    internal LockStepVision Vision { get; }

    internal FaultyLink Link { get; }

    internal FlightScore Score { get; }

    internal TimeSpan Now => _now;

    /// <summary>Whether the control loop turns; switched off it is as if its process were killed.</summary>
    internal bool IsFlightAlive { get; set; } = true;

    /// <summary>Turns everything once.</summary>
    internal void Step()
    {
        _now += _tick;
        _autopilot.Step(_now);
        var truth = _autopilot.Truth;
        Vision.Step();
        Camera.Step(_now, truth);
        Score.Observe(_now, truth.PositionNed, Loop.Sequence.Phase == FlightPhase.Flying);
        if (IsFlightAlive)
        {
            Loop.Tick(_now);
        }
    }

    /// <summary>Flies to the end.</summary>
    internal FlightOutcome Run()
    {
        while (!Loop.Sequence.IsOver && _now < _longest)
        {
            Step();
        }

        return Outcome();
    }

    internal FlightOutcome Outcome() => FlightReporting.Scored(
        FlightReporting.Of(Loop, _options, "built-in, lock-step", visionStarts: 1, TimeSpan.Zero),
        Score,
        _request.FullGoal) with
    {
        Signing = SigningReport.Of(_request.Signing, _connection.Statistics.Signing),
    };

    public void Dispose()
    {
        Vision.Dispose();
        _connection.Dispose();
        _autopilot.Dispose();
    }
}
