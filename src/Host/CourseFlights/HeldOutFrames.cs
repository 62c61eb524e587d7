using DroneSeal.Core;
using DroneSeal.Host.Critics;
using DroneSeal.Sim;
using DroneSeal.Sim.Rendering;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;
using Labelled = DroneSeal.Vision.Evaluation.GroundTruth;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Rendered frames of layouts that no trial flies, with their truth: adapters are judged on them
/// after a flight. The trunk looks at them once.</summary>
internal sealed class HeldOutFrames
{
    /// <summary>First seed of the layouts; trials must stay below.</summary>
    internal const ulong FirstSeed = 900_000_000;

    private const float LowestScore = 0.001f;

    private readonly FlyModel _model;
    private readonly float _operatingScore;
    private readonly List<FrozenFeatures> _features = [];
    private readonly List<Labelled> _truth = [];

    /// <summary>Renders and looks.</summary>
    /// <param name="course">The course.</param>
    /// <param name="model">What all trials share.</param>
    /// <param name="operatingScore">From which on a box of the class counts in flight.</param>
    /// <param name="layouts">How many layouts.</param>
    /// <param name="framesEach">Frames of each, spread over the way.</param>
    internal HeldOutFrames(Course course, FlyModel model, float operatingScore, int layouts, int framesEach)
    {
        (_model, _operatingScore) = (model, operatingScore);
        using var detector = new Detector(model.Weights, model.NewTrunk());
        for (var i = 0; i < layouts; i++)
        {
            if (CoursePlacing.Place(course, FirstSeed + (ulong)i) is { } placed)
            {
                Look(detector, placed, framesEach);
            }
        }
    }

    /// <summary>Frames held.</summary>
    internal int Count => _features.Count;

    /// <summary>How well adapters do.</summary>
    /// <param name="detector">Lends its kernels; its last frame is overwritten.</param>
    /// <param name="set">The adapters.</param>
    internal HeldOutScore Judge(Detector detector, AdapterSet set)
    {
        using var head = detector.Prepare(set);
        var found = new DetectionList();
        var boxes = new List<ScoredBox>();
        for (var picture = 0; picture < _features.Count; picture++)
        {
            detector.Features.CopyFrom(_features[picture]);
            detector.DecodeLast(head, LowestScore, new FrameId(picture), found);
            foreach (var one in found.Span)
            {
                boxes.Add(new ScoredBox(picture, one.ClassId, one.Box, one.Score));
            }
        }

        var novel = CocoEvaluator.Curve(_truth, boxes, _model.ClassId);
        var at = novel.AtScore(_operatingScore);
        var baseClasses = _model.ClassId;
        var report = CocoEvaluator.Evaluate(
            [.. _truth.Where(one => one.ClassId < baseClasses)], [.. boxes.Where(one => one.ClassId < baseClasses)],
            baseClasses);
        return new HeldOutScore(
            novel.Positives > 0 ? novel.AveragePrecision() : null, at?.Recall ?? 0, at?.Precision,
            double.IsNaN(report.Ap50) ? null : report.Ap50);
    }

    private void Look(Detector detector, PlacedCourse placed, int frames)
    {
        using var renderer = new CourseRenderer(placed, photos: _model.Photos);
        var poses = new CoursePoses(placed);
        var truth = new DroneSeal.Sim.GroundTruth();
        var frame = new Frame();
        for (var i = 0; i < frames; i++)
        {
            var state = poses.At((i + 0.5f) / frames);
            if (!poses.IsClear(state))
            {
                continue;
            }

            renderer.Render(state, state.At, frame, truth);
            detector.Look(frame);
            var features = new FrozenFeatures(detector.Features.InputSize);
            features.CopyFrom(detector.Features);
            AddTruth(truth, _features.Count);
            _features.Add(features);
        }
    }

    private void AddTruth(DroneSeal.Sim.GroundTruth truth, int picture)
    {
        foreach (var box in truth.Boxes)
        {
            var id = box.ClassName is { } name
                ? ClassNaming.IndexOf(_model.ClassNames, VisibleThings.NameOf(name)) : -1;
            if (id >= 0)
            {
                _truth.Add(new Labelled(
                    picture, id, box.Visible, box.Visible.Area, IsIgnored: !VisibleThings.Counts(box)));
            }
        }
    }
}
