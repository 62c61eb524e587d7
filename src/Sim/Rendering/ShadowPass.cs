using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>Depths as the sun sees them, round the place that the camera looks at. Drawn anew where that
/// place has moved; of what moves by itself, only where it was and where it is now.</summary>
internal sealed class ShadowPass : IDisposable
{
    private const int HardSizePixels = 2048;

    /// <summary>Enough where edges are spread over a quarter of a metre and more.</summary>
    private const int SoftSizePixels = 1024;

    private const float HalfSizeMeters = 26;
    private const float AheadMeters = 18;
    private const float StepMeters = 6;
    private const float DepthMeters = 70;

    private readonly Dictionary<int, GlesTarget> _targets = [];
    private readonly Dictionary<SceneThing, Vector3> _moving = [];
    private readonly GlesProgram _solid = ShaderText.Program("things", "depth");
    private readonly GlesProgram _cards = ShaderText.Program("things", "depth", "HOLES");
    private GlesTarget? _shown;
    private Vector3 _sun = Vector3.UnitY;
    private Matrix4x4 _toClip;
    private Vector3? _center;

    /// <summary>World to the shadow map's texture.</summary>
    internal Matrix4x4 Place { get; private set; }

    internal GlesTexture Map => _shown!.Texture!;

    /// <summary>The sun of a new scene; nothing of the last one is kept.</summary>
    internal void Show(Vector3 sunDirection, bool isSoft)
    {
        var size = isSoft ? SoftSizePixels : HardSizePixels;
        if (!_targets.TryGetValue(size, out var target))
        {
            target = GlesTarget.ShadowMap(size);
            _targets.Add(size, target);
        }
        (_shown, _sun, _center) = (target, sunDirection, null);
    }

    /// <summary>Where the shadows of a view are wanted.</summary>
    internal static Vector3 CenterOf(in CameraPose pose) =>
        (pose.Eye + (pose.Ahead * AheadMeters)) * new Vector3(1, 0, 1);

    internal void Draw(Vector3 wanted, IReadOnlyList<SceneThing> things)
    {
        GlesState.SetDepthOffset(2.5f, 4);
        if (_center is not { } center || Vector3.Distance(center, wanted) > StepMeters)
        {
            DrawAll(wanted, things);
        }
        else
        {
            DrawMoved(things);
        }
        GlesState.SetDepthOffset(0, 0);
    }

    public void Dispose()
    {
        _solid.Dispose();
        _cards.Dispose();
        foreach (var target in _targets.Values)
        {
            target.Dispose();
        }
    }

    private void DrawAll(Vector3 center, IReadOnlyList<SceneThing> things)
    {
        _center = center;
        _toClip = ToClip(center);
        Place = _toClip * Matrix4x4.CreateScale(0.5f) * Matrix4x4.CreateTranslation(0.5f, 0.5f, 0.5f);
        foreach (var program in new[] { _solid, _cards })
        {
            program.Use();
            program.Set("viewProjection", _toClip);
            program.Set("surfaces", 0);
        }
        DrawWithin(new LightBox(new(-1), new(1)), things);
        _moving.Clear();
        foreach (var thing in things.Where(one => one.IsMoving))
        {
            _moving.Add(thing, thing.Center);
        }
    }

    private void DrawMoved(IReadOnlyList<SceneThing> things)
    {
        foreach (var thing in things.Where(one => one.IsMoving && _moving[one] != one.Center))
        {
            var box = BoxOf(_moving[thing], thing.Radius).With(BoxOf(thing.Center, thing.Radius));
            _moving[thing] = thing.Center;
            if (box.Scissor(_shown!.Width))
            {
                DrawWithin(box, things);
                GlesState.ClearTile();
            }
        }
    }

    private void DrawWithin(LightBox box, IReadOnlyList<SceneThing> things)
    {
        _shown!.UseCleared();
        foreach (var thing in things)
        {
            if (!thing.IsFlat && box.Meets(BoxOf(thing.Center, thing.Radius)))
            {
                thing.DrawShadow(_solid, _cards);
            }
        }
    }

    private LightBox BoxOf(Vector3 center, float radius)
    {
        var place = Vector3.Transform(center, _toClip);
        var half = new Vector2(radius / HalfSizeMeters);
        return new LightBox(new Vector2(place.X, place.Y) - half, new Vector2(place.X, place.Y) + half);
    }

    private Matrix4x4 ToClip(Vector3 center)
    {
        var view = Matrix4x4.CreateLookAt(center + (_sun * DepthMeters), center, Vector3.UnitZ);
        var projection = new Matrix4x4
        {
            M11 = 1 / HalfSizeMeters,
            M22 = 1 / HalfSizeMeters,
            M33 = -1 / DepthMeters,
            M43 = -1,
            M44 = 1,
        };
        return view * projection;
    }
}
