using System.Numerics;
using DroneSeal.Flight;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Host.Flying;
using DroneSeal.Mavlink;
using Microsoft.Extensions.Logging;

namespace DroneSeal.Host.Agent;

/// <summary>The process that flies, as the agent's child: one flight, or the wait for an order to fly one.
/// Loads neither libtorch nor OpenCV.</summary>
/// <remarks>The control loop turns on its own thread and touches shared memory and the link only; files and
/// the journal are the <see cref="FlightHousekeeper"/>'s.</remarks>
internal sealed class AgentFlight : IDisposable
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan _noEnd = TimeSpan.FromDays(3650);
    private static volatile string? _stop;

    private readonly string _memoryPath;
    private readonly MavlinkConnection _connection;
    private readonly RingSource _ring;
    private readonly ArmGate _gate;
    private readonly VehicleStateBoard _board;
    private readonly FlightMemory _memory;
    private readonly Pulse _pulse;
    private readonly ServiceNotifier _notifier = ServiceNotifier.Open();
    private readonly ControlLoop _loop;
    private readonly GracefulStop _stopping;
    private readonly FlightHousekeeper _keeper;
    private TimeSpan _watchdogAt;

    private AgentFlight(AgentSettings settings, int parent, ILogger log)
    {
        var folder = new AgentFolder(settings.Run);
        _memoryPath = folder.Memory;
        _memory = OpenMemory(_memoryPath);
        var signing = AgentSigning.Open(
            settings.State, settings.Autopilot.Signing, settings.Autopilot.KeyFile, "flight", linkId: 1,
            MonotonicClock.Now());
        _connection = new MavlinkConnection(
            LinkFactory.Open(settings.Autopilot.Link, MonotonicClock.Now), new MavlinkAddress(1, 191),
            signing);
        _ring = new RingSource(folder.Ring);
        var source = new HoldingSource(_ring);
        _gate = new ArmGate(GpioStatusPins.Open(settings.Mission.Pins));
        _board = VehicleStateBoard.Create(folder.Board);
        _pulse = Pulse.Open(folder.PulseOf("flight"));
        _loop = new ControlLoop(
            new AutopilotClient(_connection) { RangeSensors = Sensors(settings.Autopilot) }, source,
            Options(settings), new StatusLights(_gate))
        {
            Memory = _memory,
            Board = _board,
            Clock = MonotonicClock.Now,
        };
        _stopping = new GracefulStop(_loop, source);
        _keeper = new FlightHousekeeper(settings, _loop, _gate, parent, reason => _stop ??= reason, log);
        _keeper.Begin();
    }

    /// <summary>Flies, or waits for the order to; the exit code is <see cref="ExitCode.Done"/> or
    /// <see cref="ExitCode.FlightFailed"/> when a flight is over.</summary>
    internal static int Run(AgentSettings settings, int parent)
    {
        using var signals = StopSignals.Catch(() => _stop ??= "the service is being stopped");
        using var logs = AgentLogs.Open(settings.LogLevel);
        var log = logs.CreateLogger("flight");
        using var flight = new AgentFlight(settings, parent, log);
        log.SetUp("lamp, buzzer, switch", flight._gate.Words);
        var runtime = FlightRuntime.Prepare();
        log.SetUp("runtime", runtime);
        return flight.Turn();
    }

    /// <summary>The flight that the settings describe; it waits for an order without an end.</summary>
    internal static FlightOptions Options(AgentSettings settings)
    {
        var mission = settings.Mission;
        var camera = settings.Camera;
        var horizontal = camera.FieldOfViewDegrees * MathF.PI / 180f;
        return new FlightOptions
        {
            Goal = new Vector3(mission.GoalNorthMeters, mission.GoalEastMeters, -mission.AltitudeMeters),
            AltitudeMeters = mission.AltitudeMeters,
            Limits = new VehicleLimits
            {
                MaxSpeed = mission.SpeedMetersPerSecond,
                MaxAltitudeMeters = MathF.Max(30, mission.AltitudeMeters + 10),
            },
            Map = new MapOptions
            {
                View = new CameraView
                {
                    HorizontalRadians = horizontal,
                    VerticalRadians =
                        2 * MathF.Atan(MathF.Tan(horizontal / 2) * camera.HeightPixels / camera.WidthPixels),
                    MountPitchRadians = camera.PitchDegrees * MathF.PI / 180f,
                },
            },
            MaySetParameters = settings.Autopilot.MaySetParameters,
            SearchPatience = _noEnd,
            ReadyPatience = _noEnd,
        };
    }

    /// <summary>What listens to range sensors; null where nobody shall.</summary>
    internal static RangeSensors? Sensors(AutopilotSettings autopilot) => autopilot.HearsRange
        ? new RangeSensors(autopilot.RangeBeamDegrees * MathF.PI / 180f)
        : null;

    public void Dispose()
    {
        LoopThread.UnlockMemory();
        _keeper.Dispose();
        _notifier.Dispose();
        _pulse.Dispose();
        _memory.Dispose();
        _board.Dispose();
        _gate.Dispose();
        _ring.Dispose();
        _connection.Dispose();
    }

    // The trail matters only where a process was killed with the vehicle in the air; what waited on the
    // ground just begins anew.
    private static FlightMemory OpenMemory(string path)
    {
        var memory = FlightMemory.Open(path);
        if (memory.Before is null or { IsInAir: true })
        {
            return memory;
        }

        memory.Dispose();
        File.Delete(path);
        return FlightMemory.Open(path);
    }

    private int Turn()
    {
        var pacer = new LoopPacer(_period, MonotonicClock.Now());
        while (!_loop.Sequence.IsOver)
        {
            var now = MonotonicClock.Now();
            if (_stop is { } reason)
            {
                _stopping.Tick(now, reason);
            }

            _keeper.CarryMapOrders(now);
            _loop.Counters.Late.Add(now - pacer.Due);
            _loop.Tick(now);
            _pulse.Beat(now);
            if (now - _watchdogAt >= _notifier.WatchdogPeriod)
            {
                _watchdogAt = now;
                _notifier.Watchdog();
            }

            LoopThread.SleepUntil(pacer.Next(MonotonicClock.Now()));
        }

        File.Delete(_memoryPath); // this flight is over: nobody goes on with it
        return _loop.Sequence.Phase == FlightPhase.Done ? ExitCode.Done : ExitCode.FlightFailed;
    }
}
