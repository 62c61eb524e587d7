using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>Depths as the sun sees them, round the place that the camera looks at. Drawn anew only where
/// that place or something
/// in it has moved.</summary>
internal sealed class ShadowPass : IDisposable
{
    private const int SizePixels = 2048;
    private const float HalfSizeMeters = 26;
    private const float AheadMeters = 18;
    private const float StepMeters = 8;
    private const float DepthMeters = 70;

    private readonly GlesTarget _target = GlesTarget.ShadowMap(SizePixels);
    private readonly GlesProgram _program = ShaderText.Program("things", "depth");
    private Vector3 _sun = Vector3.UnitY;
    private Vector3? _center;

    /// <summary>World to the shadow map's texture.</summary>
    internal Matrix4x4 Place { get; private set; }

    internal GlesTexture Map => _target.Texture!;

    /// <summary>The sun of a new scene; nothing of the last one is kept.</summary>
    internal void Show(Vector3 sunDirection)
    {
        _sun = sunDirection;
        _center = null;
    }

    /// <summary>Where the shadows of a view are centred.</summary>
    internal static Vector3 CenterOf(in CameraPose pose) => Snapped(pose.Eye + (pose.Ahead * AheadMeters));

    internal void Draw(Vector3 center, IReadOnlyList<SceneThing> things, bool hasMoving)
    {
        if (center == _center && !hasMoving)
        {
            return;
        }
        _center = center;
        var toClip = ToClip(center);
        Place = toClip * Matrix4x4.CreateScale(0.5f) * Matrix4x4.CreateTranslation(0.5f, 0.5f, 0.5f);
        _target.UseCleared();
        _program.Use();
        _program.Set("viewProjection", toClip);
        _program.Set("surfaces", 0);
        GlesState.SetDepthOffset(2.5f, 4);
        foreach (var thing in things)
        {
            if (Vector3.Distance(thing.Center, center) < HalfSizeMeters * 1.5f + thing.Radius)
            {
                thing.DrawShadow(_program);
            }
        }
        GlesState.SetDepthOffset(0, 0);
    }

    public void Dispose()
    {
        _program.Dispose();
        _target.Dispose();
    }

    private static Vector3 Snapped(Vector3 place) => new(
        MathF.Round(place.X / StepMeters) * StepMeters, 0, MathF.Round(place.Z / StepMeters) * StepMeters);

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
