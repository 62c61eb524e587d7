using DroneSeal.Core;
using DroneSeal.SelfEdit;
using DroneSeal.Sim;
using DroneSeal.Sim.Rendering;
using DroneSeal.Vision;

namespace DroneSeal.Host.Critics;

/// <summary>Flies layouts of one course past the critics, and holds what they find against the truth.</summary>
internal sealed class CriticCourseRun : IDisposable
{
    private readonly Detector _detector;
    private readonly FeatureFrame _handed;
    private readonly Frame _frame = new();
    private readonly GroundTruth _truth = new();

    /// <summary>A run with all adapters off.</summary>
    /// <param name="detector">Belongs to the run from here on.</param>
    internal CriticCourseRun(Detector detector)
    {
        _detector = detector;
        _handed = new FeatureFrame(detector.Features.InputSize);
    }

    /// <summary>Pixels a side of the network's input.</summary>
    internal int InputSize => _handed.Features.InputSize;

    /// <summary>The model's base classes, one a row.</summary>
    internal IReadOnlyList<string> ClassNames => _detector.Weights.ClassNames;

    /// <summary>The layout being flown.</summary>
    internal PlacedCourse? Placed { get; private set; }

    /// <summary>Critics that have seen nothing yet.</summary>
    internal Reviewer Reviewer(CardEntry card) =>
        new(card.Card, card.Calibration, InputSize, new PrototypeCritic(), ClassNames);

    /// <summary>Every frame of one layout, in the order of time.</summary>
    /// <param name="placed">The layout.</param>
    /// <param name="frames">How many, spread over the way.</param>
    /// <param name="see">Shown each frame and its truth before the next overwrites them.</param>
    internal void Fly(PlacedCourse placed, int frames, Action<CourseSight> see)
    {
        Placed = placed;
        using var renderer = new CourseRenderer(placed);
        var poses = new CoursePoses(placed);
        var settings = placed.Course.Camera;
        var camera = PinholeCamera.FromFieldOfView(
            settings.WidthPixels, settings.HeightPixels, settings.FieldOfViewDegrees * MathF.PI / 180,
            settings.PitchDegrees * MathF.PI / 180);
        for (var i = 0; i < frames; i++)
        {
            var state = poses.At((i + 0.5f) / frames);
            if (poses.IsClear(state))
            {
                renderer.Render(state, state.At, _frame, _truth);
                FrameFeed.Detect(_detector, _frame, _handed);
                _handed.Scene = new ReviewScene(camera, state);
                see(new CourseSight(_frame, _handed, _truth));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _detector.Dispose();
}
