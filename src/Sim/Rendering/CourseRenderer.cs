using DroneSeal.Core;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>Draws a placed course as its camera sees it, off screen. Same course, seed and states in the same
/// order on the same machine: same pixels.</summary>
/// <remarks>Not thread-safe, but any thread may use it while no other does. It holds a few tens of
/// megabytes.</remarks>
public sealed class CourseRenderer : IDisposable
{
    private readonly ScenePainter _painter;
    private readonly PlacedCourse _course;
    private readonly SceneThing[] _things;
    private long _frames;

    /// <summary>Builds the course's meshes and textures; takes about a second.</summary>
    /// <param name="course">What to draw.</param>
    /// <param name="preferSoftware">Do not look for a graphics card: same pixels on machines that differ in
    /// theirs.</param>
    /// <param name="photos">Stand in for the things and the horizon that they show.</param>
    /// <exception cref="GlesException">There is no OpenGL ES 3 here; the message says what to
    /// install.</exception>
    public CourseRenderer(PlacedCourse course, bool preferSoftware = false, PhotoLibrary? photos = null)
    {
        ArgumentNullException.ThrowIfNull(course);
        _course = course;
        _painter = new ScenePainter(
            course.Course.Camera.WidthPixels, course.Course.Camera.HeightPixels, preferSoftware, photos);
        using var scope = _painter.Enter();
        _things = [.. course.Obstacles.Select(_painter.Make)];
        _painter.Show(course.Light, course.Ground, (uint)course.Seed, course.Seed);
        GlesState.Check("building the course");
    }

    /// <summary>What draws, in the driver's words.</summary>
    public string Device => _painter.Device;

    /// <summary>Triangles of everything that the course holds.</summary>
    public int Triangles => _things.Sum(thing => thing.Triangles);

    /// <summary>Draws one frame.</summary>
    /// <param name="state">Where the camera's vehicle is; its time is the frame's capture time.</param>
    /// <param name="now">Time in the course, for what moves.</param>
    /// <param name="frame">Filled: pixels, size, capture time, number, name.</param>
    /// <param name="truth">Filled where given; asking for it costs time.</param>
    public void Render(in VehicleState state, TimeSpan now, Frame frame, GroundTruth? truth = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var scope = _painter.Enter();
        foreach (var thing in _things)
        {
            thing.MoveTo(now);
        }
        var view = new SceneView(_course.Course.Camera, state, _frames);
        _painter.Draw(view, _things, frame);
        if (truth is not null)
        {
            _painter.Truth(view, truth, isOfPicture: false);
        }
        frame.Name = $"{_course.Course.Name}-{_course.Seed}-{_frames:D6}";
        _frames++;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (_painter.Enter())
        {
            foreach (var thing in _things)
            {
                thing.Dispose();
            }
        }
        _painter.Dispose();
    }
}
