using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>Draws a placed course as its camera sees it, off screen. Same course, seed and states in the
/// same order on the same
/// machine: same pixels.</summary>
/// <remarks>Not thread-safe, but any thread may use it while no other does. It holds a few tens of
/// megabytes.</remarks>
public sealed class CourseRenderer : IDisposable
{
    private readonly GlesContext _context;
    private readonly PlacedCourse _course;
    private readonly SceneThing[] _things;
    private readonly List<(int Row, SceneThing Thing)> _visible = [];
    private readonly List<SceneThing> _drawn = [];
    private readonly GlesTexture _surfaces;
    private readonly ShadowPass _shadow;
    private readonly ScenePass _scene;
    private readonly CameraPass _lens;
    private readonly TruthPass _truth;
    private long _frames;

    /// <summary>Builds the course's meshes and textures; takes about a second.</summary>
    /// <param name="course">What to draw.</param>
    /// <param name="preferSoftware">Do not look for a graphics card: same pixels on machines that differ in
    /// theirs.</param>
    /// <exception cref="GlesException">There is no OpenGL ES 3 here; the message says what to
    /// install.</exception>
    public CourseRenderer(PlacedCourse course, bool preferSoftware = false)
    {
        ArgumentNullException.ThrowIfNull(course);
        _course = course;
        _context = GlesContext.Create(preferSoftware);
        using var scope = _context.Enter();
        var light = LightModel.Of(course.Light);
        _things = [.. course.Obstacles.Select(one => new SceneThing(one))];
        _surfaces = GlesTexture.Layers(SurfaceTextures.SizePixels, SurfaceTextures.Paint());
        _shadow = new ShadowPass(light.SunDirection);
        _scene = new ScenePass(course, light);
        _lens = new CameraPass(course);
        _truth = new TruthPass(course.Course.Camera);
        GlesState.Check("building the course");
    }

    /// <summary>What draws, in the driver's words.</summary>
    public string Device => _context.RendererText;

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
        using var scope = _context.Enter();
        var camera = _course.Course.Camera;
        var pose = CameraPose.Of(state, camera);
        var viewProjection = pose.ViewProjection(camera);
        Choose(pose, camera, now);
        GlesState.SetDepthTest(true);
        _surfaces.Bind(0);
        _shadow.Draw(pose, _things, _course.Course.HasMoving);
        _scene.Draw(pose, viewProjection, _shadow, _drawn);
        GlesState.SetDepthTest(false);
        _lens.Draw(_scene.Picture, state, _frames);
        _lens.Read(frame);
        if (truth is not null)
        {
            GlesState.SetDepthTest(true);
            _truth.Draw(pose, viewProjection, _visible, truth);
        }
        GlesState.Check("drawing a frame");
        frame.CapturedAt = state.At;
        frame.Id = new FrameId(_frames);
        frame.Name = $"{_course.Course.Name}-{_course.Seed}-{_frames:D6}";
        _frames++;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (_context.Enter())
        {
            foreach (var thing in _things)
            {
                thing.Dispose();
            }
            _truth.Dispose();
            _lens.Dispose();
            _scene.Dispose();
            _shadow.Dispose();
            _surfaces.Dispose();
        }
        _context.Dispose();
    }

    /// <summary>Moves what moves, and keeps what may be in the picture, nearest first.</summary>
    private void Choose(in CameraPose pose, CourseCamera camera, TimeSpan now)
    {
        _visible.Clear();
        var reach = new Vector2(camera.WidthPixels, camera.HeightPixels).Length() * 0.5f / camera.FocalPixels;
        var widest = MathF.Atan(reach);
        for (var i = 0; i < _things.Length; i++)
        {
            _things[i].MoveTo(now);
            _things[i].ChooseDetail(pose.Eye);
            var away = _things[i].Center - pose.Eye;
            var range = away.Length();
            var radius = _things[i].Radius;
            var angle = MathF.Acos(Math.Clamp(Vector3.Dot(away, pose.Ahead) / MathF.Max(range, 1e-3f), -1, 1));
            if (range < radius || angle < widest + MathF.Asin(MathF.Min(1, radius / range)))
            {
                _visible.Add((i, _things[i]));
            }
        }
        var eye = pose.Eye;
        _visible.Sort((a, b) => Compare(a, b, eye));
        _drawn.Clear();
        _drawn.AddRange(_visible.Select(one => one.Thing));
    }

    private static int Compare((int Row, SceneThing Thing) a, (int Row, SceneThing Thing) b, Vector3 eye)
    {
        var order = Vector3.DistanceSquared(a.Thing.Center, eye)
            .CompareTo(Vector3.DistanceSquared(b.Thing.Center, eye));
        return order != 0 ? order : a.Row.CompareTo(b.Row);
    }
}
