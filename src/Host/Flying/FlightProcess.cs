using System.Runtime;
using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Mavlink;

namespace DroneSeal.Host.Flying;

/// <summary>
/// The process that flies. Loads neither libtorch nor OpenCV; starts vision, watches it and starts it again.
/// The only place of flight that knows the real clock.
/// </summary>
internal static class FlightProcess
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan _tracePeriod = TimeSpan.FromMilliseconds(20);
    private static volatile string? _abort;

    /// <summary>Flies; 0 when the goal was reached and the vehicle landed.</summary>
    internal static int Run(FlightProcessRequest request)
    {
        using var signals = StopSignals.Catch(() => _abort = "stopped by the user");
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        CodeWarmUp.Prepare(
            typeof(ControlLoop).Assembly, typeof(MavlinkConnection).Assembly, typeof(VehicleState).Assembly);
        LoopPriority.TryRaise();
        var folder = new FlightFolder(request.Folder);
        using var connection = new MavlinkConnection(
            LinkFactory.Open(request.Check.Autopilot!, MonotonicClock.Now), new MavlinkAddress(1, 191));
        using var source = new RingSource(folder.Ring);
        using var pins = GpioStatusPins.Open(request.Pins);
        using var child = new SystemVisionChild(request.VisionCommand);
        using var board = VehicleStateBoard.Create(folder.Board);
        using var trace = new TraceWriter(folder.Trace, _tracePeriod);
        var vision = new VisionProcess(child);
        var options = request.Check.ToOptions();
        var loop =
            new ControlLoop(new AutopilotClient(connection), source, options, new StatusLights(pins), vision)
            {
                Board = board,
                Observer = moment => Note(trace, moment),
            };
        return Fly(loop, options, vision, folder, request);
    }

    private static int Fly(
        ControlLoop loop,
        FlightOptions options,
        VisionProcess vision,
        FlightFolder folder,
        FlightProcessRequest request)
    {
        var start = MonotonicClock.Now();
        loop.Log.Listener = entry => Tell(entry, start);
        Turn(loop);
        var outcome = FlightReporting.Of(loop, options, request.Check.Autopilot!, vision.Starts, start);
        JsonOutput.Write(new FileInfo(folder.Outcome), outcome);
        return outcome.Success ? ExitCode.Done : ExitCode.FlightFailed;
    }

    private static void Turn(ControlLoop loop)
    {
        var next = MonotonicClock.Now();
        while (!loop.Sequence.IsOver)
        {
            var now = MonotonicClock.Now();
            if (_abort is { } reason)
            {
                loop.Sequence.Abort(reason, now);
            }

            loop.Tick(now);
            next += _period;
            var spare = next - MonotonicClock.Now();
            if (spare > TimeSpan.Zero)
            {
                Thread.Sleep(spare);
            }
            else
            {
                next = MonotonicClock.Now(); // what was missed is not made up for
            }
        }
    }

    private static void Note(TraceWriter trace, in FlightSnapshot moment)
    {
        if (moment.State is { } state && trace.IsDue(moment.At))
        {
            trace.Write(new TraceLine(
                moment.At,
                state.PositionNed,
                state.VelocityNed,
                moment.TargetNed,
                (int)Math.Min(moment.VisionAge.TotalMilliseconds, 1e6),
                moment.Phase == FlightPhase.Flying));
        }
    }

    private static void Tell(FlightEvent entry, TimeSpan start)
    {
        if (entry.Subject is not "link" || entry.State is not "Up")
        {
            var seconds = (entry.At - start).TotalSeconds;
            try
            {
                Console.Error.WriteLine($"{seconds,8:0.00} {entry}");
            }
            catch (IOException)
            {
                // The terminal was closed; the flight goes on without words.
            }
        }
    }
}
