using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Host.Flying;
using DroneSeal.Mavlink;
using DroneSeal.Sim;
using Microsoft.Extensions.Logging.Abstractions;

namespace DroneSeal.Host.Agent;

/// <summary>The flight process of the agent, part by part and with its files, in lock-step with the built-in autopilot
/// and the detector's stand-in.</summary>
internal sealed class FlightSoakRig : IDisposable
{
    private const float FieldMeters = 1000;
    private const float GoalMeters = 500_000;

    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _noEnd = TimeSpan.FromDays(3650);

    private readonly SimulatedAutopilot _autopilot;
    private readonly MavlinkConnection _connection;
    private readonly DetectorStandIn _camera;
    private readonly ObstacleRingWriter _seen;
    private readonly RingSource _ring;
    private readonly ArmGate _gate = new(new NoStatusPins("soak"));
    private readonly VehicleStateBoard _board;
    private readonly FlightMemory _memory;
    private readonly Pulse _pulse;
    private readonly ControlLoop _loop;
    private readonly FlightHousekeeper _keeper;
    private readonly ObstacleBatch _batch = new();
    private readonly string _go;
    private TimeSpan _keptAt;

    internal FlightSoakRig(AgentFolder folder, ulong seed)
    {
        var settings = Settings(folder.FullPath);
        _go = folder.Go;
        var field = FieldGenerator.Scatter(
            new FieldPlan { LengthMeters = FieldMeters, DensityPerSquareMeter = 0.01f }, seed);
        _camera = new DetectorStandIn(field, new DetectorStandInOptions(), seed);
        _autopilot = new SimulatedAutopilot(BuiltInAutopilot.WellSet with { Seed = seed });
        var (near, far) = LoopbackLink.Pair(() => Now);
        _autopilot.Attach(far);
        _connection = new MavlinkConnection(near, new MavlinkAddress(1, 191));
        _seen = ObstacleRingWriter.Open(folder.Ring, _camera.ClassNames);
        _seen.SelfTest = SelfTestResult.Passed;
        _ring = new RingSource(folder.Ring);
        _board = VehicleStateBoard.Create(folder.Board);
        _memory = FlightMemory.Open(folder.Memory);
        _pulse = Pulse.Open(folder.PulseOf("flight"));
        JsonOutput.Write(new FileInfo(folder.SelfTest), new SelfTestReport
        {
            Steps = [new SelfTestStep("none", IsPassed: true, IsNeeded: true, "a soak", 0)],
        });
        _loop = new ControlLoop(
            new AutopilotClient(_connection), new HoldingSource(_ring),
            AgentFlight.Options(settings) with { FlightPatience = _noEnd }, new StatusLights(_gate))
        {
            Memory = _memory,
            Board = _board,
        };
        _keeper = new FlightHousekeeper(
            settings, _loop, _gate, Environment.ProcessId, _ => { }, NullLogger.Instance);
    }

    /// <summary>Simulated, since the start.</summary>
    internal TimeSpan Now { get; private set; }

    /// <summary>Whether the order to fly stands.</summary>
    internal bool MayFly { get; set; }

    internal FlightPhase Phase => _loop.Sequence.Phase;

    internal bool IsOver => _loop.Sequence.IsOver;

    internal int Mapped => _loop.Map.Count;

    /// <summary>Allocated by the control loop's turns.</summary>
    internal long LoopBytes { get; private set; }

    /// <summary>Allocated by the housekeeper's turns.</summary>
    internal long KeeperBytes { get; private set; }

    /// <summary>Turns everything once.</summary>
    internal void Step()
    {
        Now += _tick;
        _autopilot.Step(Now);
        _camera.Step(Now, _autopilot.Truth);
        while (_camera.TryTake(Now, _batch))
        {
            _seen.Write(_batch);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        _keeper.CarryMapOrders(Now);
        _loop.Tick(Now);
        _pulse.Beat(Now);
        LoopBytes += GC.GetAllocatedBytesForCurrentThread() - before;
        if (Now - _keptAt >= FlightHousekeeper.Period)
        {
            _keptAt = Now;
            Keep();
        }
    }

    public void Dispose()
    {
        _keeper.Dispose();
        _pulse.Dispose();
        _memory.Dispose();
        _board.Dispose();
        _gate.Dispose();
        _ring.Dispose();
        _seen.Dispose();
        _connection.Dispose();
        _autopilot.Dispose();
    }

    private void Keep()
    {
        if (MayFly && Phase < FlightPhase.EnteringMode && !File.Exists(_go))
        {
            File.WriteAllText(_go, "");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        _keeper.Turn(Now);
        KeeperBytes += GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static AgentSettings Settings(string run) => new()
    {
        File = "",
        State = run,
        Run = run,
        Model = new ModelSettings { Weights = "" },
        Camera = new CameraSettings { Source = "" },
        Autopilot = new AutopilotSettings { Link = "", MaySetParameters = true },
        Mission = new MissionSettings { MayStart = true, GoalNorthMeters = GoalMeters },
    };
}
