using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>Draws one scene after the other with one context: what they share is made once.</summary>
/// <remarks>Whoever calls must be inside <see cref="Enter"/>.</remarks>
internal sealed class ScenePainter : IDisposable
{
    private readonly GlesContext _context;
    private readonly List<(int Row, SceneThing Thing)> _visible = [];
    private readonly List<SceneThing> _drawn = [];
    private readonly GlesTexture _surfaces;
    private readonly ShadowPass _shadow;
    private readonly ScenePass _scene;
    private readonly CameraPass _lens;
    private readonly TruthPass _truth;
    private readonly PhotoCards _cards;

    /// <exception cref="GlesException">There is no OpenGL ES 3 here.</exception>
    internal ScenePainter(int width, int height, bool preferSoftware, PhotoLibrary? photos = null)
    {
        _cards = new PhotoCards(photos);
        _context = GlesContext.Create(preferSoftware);
        using var scope = Enter();
        _surfaces = GlesTexture.Layers(
            SurfaceTextures.SizePixels, [.. SurfaceTextures.Paint(), .. _cards.Layers()]);
        _shadow = new ShadowPass();
        _scene = new ScenePass(width, height);
        _lens = new CameraPass(width, height);
        _truth = new TruthPass(width, height);
    }

    /// <summary>What draws, in the driver's words.</summary>
    internal string Device => _context.RendererText;

    /// <summary>Makes the context current.</summary>
    internal GlesContext.Scope Enter() => _context.Enter();

    /// <summary>Brings a thing into the driver's memory. The caller disposes it.</summary>
    internal SceneThing Make(PlacedObstacle obstacle) => new(obstacle, _cards.Of(obstacle));

    /// <summary>Begins a new scene.</summary>
    /// <param name="light">Its light and weather.</param>
    /// <param name="ground">Its ground.</param>
    /// <param name="horizon">Chooses what stands on the horizon.</param>
    /// <param name="seed">Of the camera's noise.</param>
    internal void Show(in PlacedLight light, GroundKind ground, uint horizon, ulong seed)
    {
        var model = LightModel.Of(light);
        _shadow.Show(model.SunDirection, model.HasSoftShadows);
        _scene.Show(model, ground, horizon, _cards.Background(horizon));
        _lens.Show(light.Rain, seed);
    }

    /// <summary>Draws one picture and reads it back.</summary>
    internal void Draw(in SceneView view, IReadOnlyList<SceneThing> things, Frame frame)
    {
        var pose = CameraPose.Of(view.State, view.Camera);
        Choose(pose, view.Camera, things);
        GlesState.SetDepthTest(true);
        _surfaces.Bind(0);
        _shadow.Draw(view.ShadowCenter ?? ShadowPass.CenterOf(pose), things);
        _scene.Draw(pose, view.Camera, _shadow, _drawn);
        GlesState.SetDepthTest(false);
        _lens.Draw(_scene.Picture, view.Camera, view.State, view.Number);
        _lens.Read(frame);
        GlesState.Check("drawing a frame");
        frame.CapturedAt = view.State.At;
        frame.Id = new FrameId(view.Number);
    }

    /// <summary>Finds out what the picture drawn last truly shows.</summary>
    internal void Truth(in SceneView view, GroundTruth truth, bool isOfPicture)
    {
        var pose = CameraPose.Of(view.State, view.Camera);
        GlesState.SetDepthTest(true);
        _surfaces.Bind(0);
        _truth.Draw(pose, pose.ViewProjection(view.Camera), _visible, truth, isOfPicture);
        GlesState.Check("finding the truth of a frame");
    }

    public void Dispose()
    {
        using (Enter())
        {
            _truth.Dispose();
            _lens.Dispose();
            _scene.Dispose();
            _shadow.Dispose();
            _surfaces.Dispose();
        }
        _context.Dispose();
    }

    /// <summary>Keeps what may be in the picture, nearest first.</summary>
    private void Choose(in CameraPose pose, CourseCamera camera, IReadOnlyList<SceneThing> things)
    {
        _visible.Clear();
        var reach = new Vector2(camera.WidthPixels, camera.HeightPixels).Length() * 0.5f / camera.FocalPixels;
        var widest = MathF.Atan(reach);
        for (var i = 0; i < things.Count; i++)
        {
            things[i].TurnTo(pose.Eye);
            var away = things[i].Center - pose.Eye;
            var range = away.Length();
            var radius = things[i].Radius;
            var cosine = Vector3.Dot(away, pose.Ahead) / MathF.Max(range, 1e-3f);
            var angle = MathF.Acos(Math.Clamp(cosine, -1, 1));
            if (range < radius || angle < widest + MathF.Asin(MathF.Min(1, radius / range)))
            {
                _visible.Add((i, things[i]));
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
