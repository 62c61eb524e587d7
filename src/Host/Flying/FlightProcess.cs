using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Mavlink;

namespace DroneSeal.Host.Flying;

/// <summary>
/// The process that flies. Loads neither libtorch nor OpenCV; starts vision and the learner, watches them and
/// starts them again. The only place of flight that knows the real clock.
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
        var start = MonotonicClock.Now();
        var folder = new FlightFolder(request.Folder);
        folder.Claim();
        using var recorder = new FlightRecorder(folder.Trace, _tracePeriod, start);
        var words = FlightRuntime.Prepare();
        using var connection = new MavlinkConnection(
            LinkFactory.Open(request.Check.Autopilot!, MonotonicClock.Now),
            new MavlinkAddress(1, 191),
            FlightSigning.Open(request.Check, MonotonicClock.Now()));
        using var source = new RingSource(folder.Ring);
        using var pins = GpioStatusPins.Open(request.Pins);
        using var child = new SystemChildProcess(request.VisionCommand);
        using var learner =
            request.LearnerCommand.Count > 0 ? new SystemChildProcess(request.LearnerCommand) : null;
        using var board = VehicleStateBoard.Create(folder.Board);
        using var memory = FlightMemory.Open(folder.Memory);
        var vision = new VisionProcess(child);
        var options = request.Check.ToOptions();
        var client = new AutopilotClient(connection);
        var loop = new ControlLoop(client, source, options, new StatusLights(pins), vision)
        {
            Memory = memory,
            Learner = learner is null ? null : new LearnerWatch(learner),
            Board = board,
            Clock = MonotonicClock.Now,
            Observer = moment => recorder.Note(moment),
        };
        loop.Log.Listener = recorder.Tell;
        loop.Log.Note(start, "process", "Started", words);
        Turn(loop);
        var outcome = FlightReporting.Of(loop, options, request.Check.Autopilot!, vision.Starts, start) with
        {
            Signing = SigningReport.Of(request.Check.Signing, connection.Statistics.Signing),
        };
        JsonOutput.Write(new FileInfo(folder.Outcome), outcome);
        LoopThread.UnlockMemory();
        return outcome.Success ? ExitCode.Done : ExitCode.FlightFailed;
    }

    private static void Turn(ControlLoop loop)
    {
        var pacer = new LoopPacer(_period, MonotonicClock.Now());
        while (!loop.Sequence.IsOver)
        {
            var now = MonotonicClock.Now();
            if (_abort is { } reason)
            {
                loop.Sequence.Abort(reason, now);
            }

            loop.Counters.Late.Add(now - pacer.Due);
            loop.Tick(now);
            LoopThread.SleepUntil(pacer.Next(MonotonicClock.Now()));
        }
    }
}
