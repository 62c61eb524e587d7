using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Flight.Loop;
using DroneSeal.Host.Flying;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Recording;
using Microsoft.Extensions.Logging;

namespace DroneSeal.Host.Agent;

/// <summary>The frame path as the agent's child: camera, detector, tracker, obstacle ring; features to the
/// learner when it asks for one. Never waits for anybody but the camera. Ends with its parent.</summary>
internal sealed class AgentVision : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _tellPeriod = TimeSpan.FromSeconds(1);
    private const float GroundMeters = 0.5f;

    private readonly AgentSettings _settings;
    private readonly AgentFolder _folder;
    private readonly ILogger _log;
    private readonly Detector _detector;
    private readonly LiveCamera _camera;
    private readonly SetAdopter _adopter;
    private readonly SetSwap _swap;
    private readonly VehiclePlaces _places;
    private readonly Pulse _pulse;
    private readonly ObstacleBatch _batch = new();
    private readonly DetectionList _released = new();
    private readonly DetectionList _active = new();
    private readonly FeatureFrame _handed;
    private readonly LatencyHistogram _look = new();
    private readonly SightCheck _check;
    private readonly FeatureRingWriter? _features;
    private readonly FrameRecorder? _recorder;
    private PinholeCamera? _pinhole;
    private ObstacleTracker? _tracker;
    private ObstacleRingWriter? _ring;
    private Frame _frame = new();
    private TimeSpan _toldAt;
    private string _toldProblem = "";
    private long _frames;
    private long _framesTold;
    private long _handedCount;
    private bool _mustTell;

    private AgentVision(AgentSettings settings, string? first, ILogger log)
    {
        (_settings, _log, _folder) = (settings, log, new AgentFolder(settings.Run));
        _pulse = Pulse.Open(_folder.PulseOf("vision"));
        var weights = AgentWeights.LoadTested(settings);
        _detector = AgentDetector.Make(settings, weights, first, log.Remark);
        _check = new SightCheck(_detector, settings.Model.MinScore, log.Remark);
        _handed = new FeatureFrame(_detector.Features.InputSize);
        _places = new VehiclePlaces(_folder.Board);
        _camera = new LiveCamera(
            () => Cameras.Open(settings.Camera, () => _places.Newest(MonotonicClock.Now())),
            settings.Camera.RateHz, settings.Camera.Latency, MonotonicClock.Now, log.Remark);
        _swap = new SetSwap(_detector);
        _adopter = new SetAdopter(_detector, _folder, settings.Store, log.Remark);
        _adopter.WatchFirst(_detector.Active.Set.IsEmpty ? null : _detector.Active.Set.Sha256);
        _features = settings.Learning.IsEnabled ? OpenFeatures() : null;
        _recorder = AgentRecorder.Open(settings, weights, log.Remark);
    }

    /// <summary>Looks until the agent has gone.</summary>
    /// <param name="settings">Checked.</param>
    /// <param name="first">The set to begin with; null: all adapters off.</param>
    /// <param name="parent">The agent.</param>
    internal static int Run(AgentSettings settings, string? first, int parent)
    {
        using var ignored = StopSignals.Ignore();
        using var logs = AgentLogs.Open(settings.LogLevel);
        var log = logs.CreateLogger("vision");
        using var vision = new AgentVision(settings, first, log);
        log.SetUp("trunk", vision._detector.TrunkDescription);
        vision._pulse.Stage = VisionStage.Waiting;
        while (Directory.Exists($"/proc/{parent}"))
        {
            vision.Turn(MonotonicClock.Now() + _tellPeriod);
        }

        return ExitCode.Done;
    }

    public void Dispose()
    {
        _adopter.Dispose();
        _camera.Dispose();
        _detector.Dispose();
        _features?.Dispose();
        _recorder?.Dispose();
        _ring?.Dispose();
        _places.Dispose();
        _pulse.Dispose();
    }

    // Looks at pictures until it is time to see whether the agent is still there.
    private void Turn(TimeSpan until)
    {
        for (var now = MonotonicClock.Now(); now < until; now = MonotonicClock.Now())
        {
            _places.Note(now);
            if (_camera.TryTake(ref _frame, _patience))
            {
                Look(MonotonicClock.Now());
            }

            // A camera that gives nothing is no reason to be started anew; one whose driver hangs is.
            if (_camera.ReadingFor(now) < _settings.Watch.VisionSilence)
            {
                _pulse.Beat(now);
            }
            else
            {
                _pulse.Stage = VisionStage.CameraHangs;
            }

            TellWhenDue(now);
        }
    }

    private void Look(TimeSpan start)
    {
        _pulse.Stage = VisionStage.Looking;
        ReadyFor(_frame);
        var state = At(_frame.CapturedAt);
        if (_adopter.TakeReady(_frames) is { } ready)
        {
            Swap(ready, state);
        }

        _detector.DetectBoth(_frame, _released, _active);
        if (!_check.Passes(_ring!))
        {
            return;
        }

        // A picture that brings its own pose is not of what is ahead of the vehicle now.
        _tracker!.RangeReading = _camera.Pose is null && state is { } pose ? _places.RangeAt(pose) : null;
        _tracker.Observe(_frame, state ?? default, _released, _active, _batch);
        _ring!.Write(_batch);
        _recorder?.Offer(new FrameFacts(
            _frame, state, _detector.Released, _released, _detector.Active, _active, _batch,
            _tracker.ClassNames));
        _frames++;
        _adopter.NoteFrames(_frames);
        _look.Add(MonotonicClock.Now() - start);
        HandOver(state);
    }

    /// <summary>Whether a vehicle is off the ground, as far as its position says.</summary>
    internal static bool IsAirborne(in VehicleState state) => -state.PositionNed.Z > GroundMeters;

    private void Swap(ReadySet ready, in VehicleState? state)
    {
        _swap.Take(ready, _tracker!);
        _check.NoteSwap(state);
        NameClasses();
        var sha256 = ready.Head.Set.Sha256;
        _log.Adapters(sha256, "swapped in");
        _recorder?.Note(_frame.CapturedAt, "adapters", $"{sha256} swapped in");
        _mustTell = true;
    }

    private void ReadyFor(Frame frame)
    {
        if (_pinhole is null || _pinhole.Width != frame.Width || _pinhole.Height != frame.Height)
        {
            var camera = _settings.Camera;
            _pinhole = PinholeCamera.FromFieldOfView(
                frame.Width, frame.Height, camera.FieldOfViewDegrees * MathF.PI / 180f,
                camera.PitchDegrees * MathF.PI / 180f);
            _tracker = new ObstacleTracker(_pinhole);
            NameClasses();
        }
    }

    // The ring names the classes; other names are another ring in its place.
    private void NameClasses()
    {
        var released = _detector.Released;
        var active = _detector.Active;
        _tracker!.SetClassNames(released.ClassNames, active.ClassNames);
        _tracker.ActiveEditId = released.Set.Sha256 == active.Set.Sha256 ? 0 : LedgerRow();
        _ring?.Dispose();
        _ring = ObstacleRingWriter.Open(_folder.Ring, _tracker.ClassNames, _check.Golden);
    }

    // A disk that fails, or a head that is damaged, must not end a flight: then no row that an operator has released can
    // be this one.
    private long LedgerRow()
    {
        try
        {
            var head = LedgerHead.Noted(AdapterStore.LedgerPathIn(_settings.Store));
            return head is { } noted ? Math.Max(1, noted.Sequence) : long.MaxValue;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var words = $"the ledger's head cannot be read: {fault.Message}";
            _log.Remark(words);
            return long.MaxValue;
        }
    }

    private VehicleState? At(TimeSpan capturedAt) =>
        _camera.Pose is { } known ? known with { At = capturedAt } : _places.At(capturedAt);

    // The learner takes one frame, works it off and asks for the next; what comes meanwhile is not its.
    private void HandOver(VehicleState? state)
    {
        var isWanted =
            _settings.Learning.IsOnGround || (state is { } known && IsAirborne(known));
        if (_features is { IsReaderAlive: true } features && isWanted
            && features.TryAwaitReader(TimeSpan.Zero))
        {
            FrameFeed.Copy(_detector, _frame, _active, _handed);
            _handed.Scene = state is { } seen ? new ReviewScene(_pinhole!, seen, _tracker!.RangeReading) : null;
            features.TryPublish(_handed, TimeSpan.Zero);
            _handedCount++;
        }
    }

    private FeatureRingWriter OpenFeatures()
    {
        var options = new FeatureWayOptions { InputSize = _detector.Features.InputSize, Slots = 2 };
        try
        {
            var old = FeatureRingWriter.Attach(_folder.Features);
            if (old.Options == options)
            {
                return old;
            }

            old.Dispose();
        }
        catch (ProcessException)
        {
            // None there, or of another version: made anew below.
        }

        return FeatureRingWriter.Create(_folder.Features, options);
    }

    private void TellWhenDue(TimeSpan now)
    {
        if (now - _toldAt < (_mustTell ? TimeSpan.FromTicks(1) : _tellPeriod))
        {
            return;
        }

        _mustTell = false;
        var problem = _camera.Problem;
        if (problem != _toldProblem)
        {
            _log.Camera(problem.Length == 0 ? "pictures come" : problem);
            _toldProblem = problem;
        }

        StatusFile.Write(_folder.StatusOf("vision"), new VisionStatus
        {
            Frames = _frames,
            FramesPerSecond = (_frames - _framesTold) / (now - _toldAt).TotalSeconds,
            Dropped = _camera.Dropped,
            CameraBlind = _camera.Blind,
            CameraOpenings = _camera.Openings,
            CameraProblem = problem,
            SelfTestProblem = _check.Problem,
            NoNumbers = _check.NoNumbers,
            ActiveLeftOut = _check.LeftOut,
            CameraLensSha256 = _settings.Camera.Calibration?.LensSha256,
            LookP50Milliseconds = _look.Quantile(0.5).TotalMilliseconds,
            LookP99Milliseconds = _look.Quantile(0.99).TotalMilliseconds,
            Detections = _active.Count,
            Obstacles = _batch.CountInUse,
            RangeMeters = _tracker?.RangeReading?.Meters,
            Active = _detector.Active.Set.IsEmpty ? null : _detector.Active.Set.Sha256,
            Released = _detector.Released.Set.IsEmpty ? null : _detector.Released.Set.Sha256,
            Swaps = _swap.Count,
            GoneBack = _swap.GoneBack,
            OnTrial = _adopter.OnTrial,
            Handed = _handedCount,
            Recorded = _recorder?.Recorded ?? 0,
            RecordingDropped = _recorder?.Dropped ?? 0,
            RecordingProblem = _recorder?.Problem ?? "",
            Trunk = _detector.TrunkDescription,
        });
        (_toldAt, _framesTold) = (now, _frames);
    }
}
