using System.Numerics;
using System.Text;
using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Flight.Tests.Status;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Mavlink.Signing;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

/// <summary>A whole flight in lock-step: simulated autopilot, stand-in for vision, control loop, one
/// clock.</summary>
internal sealed class LoopRig : IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);

    private readonly LoopbackLink _near;
    private readonly LoopbackLink _far;
    private readonly FlightOptions _options;
    private readonly FrameSigning? _signing;
    private MavlinkConnection _connection;
    private MavlinkConnection? _station;
    private WordsRelay? _relay;
    private FlightMemory? _memory;

    internal LoopRig(
        ObstacleField field,
        SimulatedAutopilotOptions autopilot,
        FlightOptions options,
        string? trail = null,
        FrameSigning? signing = null,
        bool isRelayed = false)
    {
        (_near, _far) = LoopbackLink.Pair(() => Now);
        _options = options;
        _signing = signing;
        Autopilot = new SimulatedAutopilot(autopilot);
        Autopilot.Attach(isRelayed ? Relayed() : _far);
        Camera = Seeing(field);
        Trail = trail;
        (_connection, Loop) = Begin();
        Books = new ClearanceMonitor(field);
    }

    internal TimeSpan Now { get; private set; }

    internal SimulatedAutopilot Autopilot { get; }

    internal DetectorStandIn Camera { get; private set; }

    internal ControlLoop Loop { get; private set; }

    internal FakePins Pins { get; } = new();

    internal FakeChildProcess Learner { get; } = new();

    internal ClearanceMonitor Books { get; }

    internal List<FlightSnapshot> Moments { get; } = [];

    internal SelfTestResult SelfTest { get; set; } = SelfTestResult.Passed;

    /// <summary>What changes the autopilot's words; only where the rig was made with one.</summary>
    internal WordsRelay Relay => _relay!;

    /// <summary>Whether the control loop turns; switched off it is as if its process were killed.</summary>
    internal bool IsFlightAlive { get; set; } = true;

    /// <summary>Where the trail of the flight is kept; null where none is.</summary>
    internal string? Trail { get; set; }

    /// <summary>Everything that was said on the wire.</summary>
    internal List<string> Said { get; } = [];

    internal static FlightOptions To(float north, float east = 0) => new()
    {
        Goal = new Vector3(north, east, -3),
        AltitudeMeters = 3,
        MaySetParameters = true,
        FlightPatience = TimeSpan.FromSeconds(60),
    };

    /// <summary>What the autopilot says is lost; what it is told is not.</summary>
    internal void CutWords(bool isCut) => _far.IsCut = isCut;

    /// <summary>As if the safety pilot turned the switch of modes.</summary>
    internal void SwitchMode(uint customMode)
    {
        if (_station is null)
        {
            var (near, far) = LoopbackLink.Pair(() => Now);
            Autopilot.Attach(far);
            _station = new MavlinkConnection(near, new MavlinkAddress(255, 190));
        }

        var command = new CommandLong
        {
            TargetSystem = 1,
            TargetComponent = 1,
            Command = MavCommand.DoSetMode,
            Param1 = (float)MavModeFlag.CustomModeEnabled,
            Param2 = customMode,
        };
        _station.Send(command, Now);
    }

    internal void Cut(bool isCut) => (_near.IsCut, _far.IsCut) = (isCut, isCut);

    /// <summary>Puts other things into the way.</summary>
    internal void Show(ObstacleField field) => Camera = Seeing(field);

    /// <summary>As if the flight process were started again: nothing of it is left but its trail.</summary>
    internal void Restart()
    {
        _memory?.Dispose();
        (_connection, Loop) = Begin();
        IsFlightAlive = true;
    }

    internal void Step()
    {
        Now += _tick;
        _relay?.PassQuestions(Now);
        Autopilot.Step(Now);
        _relay?.PassAnswers(Now);
        Camera.Step(Now, Autopilot.Truth);
        Books.Observe(Now, Autopilot.Truth.PositionNed);
        if (IsFlightAlive)
        {
            Loop.Tick(Now);
        }
    }

    internal void Run(double seconds)
    {
        var end = Now + TimeSpan.FromSeconds(seconds);
        while (Now < end)
        {
            Step();
        }
    }

    internal void RunUntil(Func<bool> isEnough, double seconds = 240)
    {
        var end = Now + TimeSpan.FromSeconds(seconds);
        while (!isEnough() && Now < end)
        {
            Step();
        }

        Assert.True(isEnough(), $"not within {seconds} s; {Loop.Sequence.Phase}: {Loop.Sequence.Reason}");
    }

    internal void RunUntilOver() => RunUntil(() => Loop.Sequence.IsOver);

    internal void RunUntilClimbing() => RunUntil(
        () => Loop.Sequence.Phase == FlightPhase.TakingOff && Autopilot.Truth.PositionNed.Z < -1);

    internal void RunUntilUnderWay() => RunUntil(
        () => Loop.Sequence.Phase == FlightPhase.Flying && Autopilot.Truth.VelocityNed.Length() > 2);

    internal bool HasLogged(string subject, string state) => Loop.Log.Events.Any(
        entry => entry.Subject == subject && entry.State.Contains(state, StringComparison.Ordinal));

    public void Dispose()
    {
        _connection.Dispose();
        _station?.Dispose();
        _relay?.Dispose();
        _memory?.Dispose();
        Autopilot.Dispose();
        Pins.Dispose();
        Learner.Dispose();
    }

    private LoopbackLink Relayed()
    {
        var (near, far) = LoopbackLink.Pair(() => Now);
        _relay = new WordsRelay(near, _far);
        return far;
    }

    private static DetectorStandIn Seeing(ObstacleField field) =>
        new(field, new DetectorStandInOptions(), seed: 1);

    private (MavlinkConnection Connection, ControlLoop Loop) Begin()
    {
        _memory = Trail is null ? null : FlightMemory.Open(Trail);
        var connection = new MavlinkConnection(_near, new MavlinkAddress(1, 191), _signing) { Tap = Listen };
        var lights = new StatusLights(Pins);
        var loop = new ControlLoop(new AutopilotClient(connection), new Source(this), _options, lights)
        {
            Observer = Moments.Add,
            Memory = _memory,
            Learner = new LearnerWatch(Learner),
        };
        return (connection, loop);
    }

    // Of a text in pieces the first is enough.
    private void Listen(ReadOnlySpan<byte> frame, bool isOutgoing, TimeSpan now)
    {
        const int messageId = 7;
        const int text = 11;
        if (isOutgoing && frame[messageId] == StatusText.MessageId && frame[messageId + 1] == 0)
        {
            Said.Add(Encoding.ASCII.GetString(frame[text..]));
        }
    }

    private sealed class Source(LoopRig rig) : IObstacleSource
    {
        public IReadOnlyList<string> ClassNames { get; } = rig.Camera.ClassNames;

        public SelfTestResult SelfTest => rig.SelfTest;

        public bool TryTake(TimeSpan now, ObstacleBatch into) => rig.Camera.TryTake(now, into);
    }
}
