using System.Diagnostics;
using DroneSeal.Core;
using DroneSeal.Flight.Loop;
using DroneSeal.Host.Learning;
using DroneSeal.Host.Replaying;
using DroneSeal.SelfEdit;
using DroneSeal.Sim;
using DroneSeal.Sim.Rendering;
using DroneSeal.Vision;
using DroneSeal.Vision.Recording;
using GroundTruth = DroneSeal.Sim.GroundTruth;

namespace DroneSeal.Host.CourseFlights;

/// <summary>The product's own vision over a rendered course: camera, detector, tracker; beside it the
/// learner,
/// whose adapters are swapped at a frame's boundary.</summary>
internal sealed class OwnEyes : ICourseEyes
{
    // On the ground a sign of life is enough, and nothing is learned.
    private static readonly TimeSpan _groundPeriod = TimeSpan.FromMilliseconds(200);

    private readonly FlyModel _model;
    private readonly FlyArm _arm;
    private readonly CourseFlightOptions _options;
    private readonly CourseRenderer _renderer;
    private readonly PinholeCamera _camera;
    private readonly ObstacleTracker _tracker;
    private readonly BatchDelay _delay;
    private readonly TimeSpan _period;
    private readonly Frame _frame = new();
    private readonly GroundTruth _truth = new();
    private readonly FeatureFrame _handed;
    private readonly CounterfactualSight _whatIf;
    private readonly DetectionList _released = new();
    private readonly DetectionList _active = new();
    private readonly DetectionList _merged = new();
    private readonly MiniTaskOptions _bars;
    private TimeSpan _nextAt;
    private long _frames;

    /// <summary>Vision with all adapters off.</summary>
    /// <param name="course">What there is to see.</param>
    /// <param name="model">What all trials share.</param>
    /// <param name="arm">Who learns.</param>
    /// <param name="options">Rates and times.</param>
    internal OwnEyes(PlacedCourse course, FlyModel model, FlyArm arm, CourseFlightOptions options)
    {
        (_model, _arm, _options) = (model, arm, options);
        _bars = CourseFlightOptions.Learning(model).MiniTasks;
        var camera = course.Course.Camera;
        _camera = new PinholeCamera(
            camera.WidthPixels, camera.HeightPixels, camera.FocalPixels, camera.PitchDegrees * MathF.PI / 180f);
        _renderer = new CourseRenderer(course, photos: model.Photos);
        Detector = new Detector(model.Weights, model.NewTrunk(), options.Detection);
        _tracker = new ObstacleTracker(_camera);
        _delay = new BatchDelay(options.VisionDelay);
        _period = options.FramePeriod(camera);
        _whatIf = new CounterfactualSight(course, model, arm);
        _handed = new FeatureFrame(Detector.Features.InputSize);
        Watch = AdversarialSets.AreFlownBy(arm)
            ? new ReleasedWatch(_camera, options.FlightOf(course.Course).Map, options.VisionDelay, course.FieldAt) : null;
        Books = new FlightBooks(model);
        Critics = new WatchedLabeller(arm == FlyArm.Oracle
            ? new TruthLabeller(_truth, model.ClassName, _bars)
            : LearnSession.Critics(model.Card, Detector.Features.InputSize, model.Weights));
        NameClasses();
    }

    /// <summary>The frame path's detector.</summary>
    internal Detector Detector { get; }

    /// <summary>What labels frames: the critics, or the truth.</summary>
    internal WatchedLabeller Critics { get; private set; }

    /// <summary>What was right and wrong.</summary>
    internal FlightBooks Books { get; }

    /// <summary>Sees that no edit takes anything away; null but where an adversarial one is flown.</summary>
    internal ReleasedWatch? Watch { get; }

    /// <summary>Who learns; null where nobody does.</summary>
    internal FlightLearner? Learner { get; private set; }

    /// <summary>Keeps frames for a film; null where the flight is not filmed.</summary>
    internal FilmRoll? Film { get; set; }

    /// <summary>Records every frame; null where the flight is not recorded.</summary>
    internal CourseRecording? Recording { get; init; }

    /// <summary>Carries operators' orders out; null where no ground station can give any.</summary>
    internal FrameOrders? Orders { get; set; }

    /// <summary>What the last frame showed, for other threads; null before the first, and without
    /// <see cref="Orders"/>.</summary>
    internal SightGlance? Glance { get; private set; }

    /// <summary>Milliseconds from a picture to its batch, without rendering, as measured here in the
    /// air.</summary>
    internal List<double> Times { get; } = [];

    /// <summary>Frames looked at.</summary>
    internal long Frames => _frames;

    /// <summary>What the last frame showed, by the adapters in use.</summary>
    internal DetectionList Seen => _active;

    public IReadOnlyList<string> ClassNames { get; private set; } = [];

    // Critic and truth can say a name that the detector does not know.
    private IReadOnlyList<string> Names =>
        _arm == FlyArm.Critic || _whatIf.NeedsTruth ? _model.ClassNames : Detector.ClassNames;

    public void Step(TimeSpan now, in VehicleState truth, FlightPhase phase)
    {
        if (now < _nextAt)
        {
            return;
        }

        var isFlying = phase is FlightPhase.Flying or FlightPhase.AtGoal;
        _nextAt = now + (isFlying ? _period : _groundPeriod);
        Orders?.Step(now);
        SwapFinished(now);
        var isShown = isFlying && (Learner?.IsIdle(now) == true || _arm == FlyArm.Critic);
        var isJudged = isFlying && (isShown || _whatIf.NeedsTruth || _frames % _options.TruthEvery == 0
            || Film?.WantsNext == true);
        _renderer.Render(truth with { At = now }, now, _frame, isJudged || Recording is not null ? _truth : null);
        Look(truth with { At = now }, isFlying, isShown && _arm == FlyArm.Critic);
        if (isJudged)
        {
            Judge();
        }

        if (isShown)
        {
            Learner?.See(now, Hand(truth with { At = now }));
            if (Learner?.IsBeside != true)
            {
                Books.Enter(_truth, _handed, Critics.Last, _bars);
            }
        }

        _frames++;
    }

    public bool TryTake(TimeSpan now, ObstacleBatch into) => _delay.TryTake(now, into);

    public void Dispose()
    {
        Detector.Dispose();
        _renderer.Dispose();
    }

    /// <summary>Before the first frame: what it begins with, released on the ground, and who
    /// learns.</summary>
    internal void Begin(AdapterSet released, FlightLearner? learner = null)
    {
        Learner = learner;
        Swap(released);
        Detector.Release();
        NameClasses();
    }

    /// <summary>The same for a learner that goes on from earlier flights: what it learned there is in use, and not
    /// released.</summary>
    internal void GoOn(FlightLearner learner)
    {
        Critics = learner.Critics;
        Begin(learner.BeganWith, learner);
        Swap(learner.Active, learner.InUseRow);
    }

    /// <summary>Puts adapters to use in flight, not released.</summary>
    /// <param name="set">The adapters.</param>
    /// <param name="editId">Row of the edit that they rest on.</param>
    internal void Swap(AdapterSet set, long editId)
    {
        Swap(set);
        _tracker.ActiveEditId = editId;
    }

    /// <summary>Puts adapters to use at once, before the flight or by the operator.</summary>
    internal void Swap(AdapterSet set)
    {
        Detector.Swap(set);
        NameClasses();
    }

    /// <summary>Goes back to earlier adapters, by the operator. What was seen by later ones is forgotten, also
    /// what is on its way to flight.</summary>
    /// <param name="set">The adapters.</param>
    /// <param name="editId">Row of the edit that they rest on; 0: none of this flight.</param>
    /// <param name="isReleased">Whether they may take obstacles away.</param>
    internal void GoBack(AdapterSet set, long editId, bool isReleased)
    {
        Detector.Swap(set);
        if (isReleased)
        {
            Detector.Release();
        }

        NameClasses();
        _tracker.ActiveEditId = isReleased ? 0 : editId;
        _tracker.Clear();
        _delay.Clear();
    }

    private void SwapFinished(TimeSpan now)
    {
        if (Learner?.TakeFinished(now) is { } set)
        {
            Swap(set, Learner.InUseRow);
        }
    }

    private void Look(in VehicleState state, bool isFlying, bool asksCritics)
    {
        var start = Stopwatch.GetTimestamp();
        Detect();
        var seen = _active;
        if (asksCritics)
        {
            Hand(state);
            var findings = Critics.Label(_handed);
            CriticObstacles.Fill(_model, _handed, findings, _bars, _active, _merged);
            seen = _merged;
        }
        else if (isFlying && _whatIf.NeedsTruth)
        {
            _whatIf.Correct(_truth, _active, _merged);
            seen = _merged;
        }

        var batch = _delay.Rent();
        _tracker.Observe(_frame, state, ReferenceEquals(seen, _active) ? _released : seen, seen, batch);
        _whatIf.Correct(state, batch);
        Watch?.Look(_frame, state, _released, batch);
        Recording?.Keep(
            new FrameFacts(
                _frame, state, Detector.Released, _released, Detector.Active, _active, batch, _tracker.ClassNames),
            _truth);
        _delay.Send(batch);
        Glance = Orders is null ? null : SightGlance.Of(_frames, _frame, seen, _tracker.Tracks);
        if (isFlying)
        {
            Times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    // While both sets are one, one decoding serves for both.
    private void Detect()
    {
        if (!ReferenceEquals(Detector.Active, Detector.Released))
        {
            Detector.DetectBoth(_frame, _released, _active);
            return;
        }

        _released.Clear();
        _active.Clear();
        foreach (var one in Detector.Detect(_frame).Span)
        {
            _released.Add(one);
            _active.Add(one);
        }
    }

    private void Judge()
    {
        var kept = Learner?.Edits.Count(edit => edit.SwappedSeconds <= _frame.CapturedAt.TotalSeconds) ?? 0;
        var seen = _arm == FlyArm.Critic ? _merged : _active;
        var names = Names;
        Books.Enter(_truth, seen, names, Learner?.Report.Proposed ?? 0);
        Film?.Show(_frame, (_released, Detector.Released.ClassNames), (seen, names), _truth, kept);
    }

    private FeatureFrame Hand(in VehicleState state)
    {
        FrameFeed.Copy(Detector, _frame, _active, _handed);
        _handed.Scene = new ReviewScene(_camera, state);
        return _handed;
    }

    private void NameClasses()
    {
        var isOwn = ReferenceEquals(Names, Detector.ClassNames);
        _tracker.SetClassNames(isOwn ? Detector.Released.ClassNames : Names, Names);
        ClassNames = _tracker.ClassNames;
        Watch?.SetClassNames(Detector.Released.ClassNames);
    }
}
