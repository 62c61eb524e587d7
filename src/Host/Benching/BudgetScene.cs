using DroneSeal.Core;
using DroneSeal.Host.Critics;
using DroneSeal.Sim;
using DroneSeal.Sim.Rendering;
using OpenCvSharp;

namespace DroneSeal.Host.Benching;

/// <summary>What the budget's camera sees: a glide through a drawn course, kept in memory as a driver's
/// pictures.</summary>
internal sealed class BudgetScene : IDisposable
{
    private const int Frames = 90;

    private readonly List<Mat> _pictures = [];
    private readonly List<VehicleState> _states = [];

    /// <summary>Draws the frames.</summary>
    /// <param name="course">Its name or file.</param>
    /// <param name="seed">Of its layout.</param>
    /// <exception cref="HostException">It cannot be placed.</exception>
    internal BudgetScene(Course course, ulong seed)
    {
        var placed = CoursePlacing.Place(course, seed) ?? throw new HostException(
            ExitCode.BadInput, $"{course.Name}: no way through with seed {seed}");
        Goal = new System.Numerics.Vector3(course.Goal.Center, -course.Corridor.CruiseMeters);
        Camera = new PinholeCamera(
            course.Camera.WidthPixels, course.Camera.HeightPixels, course.Camera.FocalPixels,
            float.DegreesToRadians(course.Camera.PitchDegrees));
        var poses = new CoursePoses(placed);
        using var renderer = new CourseRenderer(placed);
        var frame = new Frame();
        for (var i = 0; i < Frames; i++)
        {
            var state = poses.At(0.7f * i / Frames);
            renderer.Render(state, state.At, frame);
            using var view = Mat.FromPixelData(frame.Height, frame.Width, MatType.CV_8UC3, frame.Bgr);
            _pictures.Add(view.Clone());
            _states.Add(state);
        }
    }

    internal System.Numerics.Vector3 Goal { get; }

    internal PinholeCamera Camera { get; }

    internal int Count => _pictures.Count;

    /// <summary>The driver's buffer.</summary>
    internal Mat Picture(int index) => _pictures[index % Frames];

    /// <summary>Where the vehicle was then.</summary>
    internal VehicleState State(int index) => _states[index % Frames];

    public void Dispose() => _pictures.ForEach(picture => picture.Dispose());
}
