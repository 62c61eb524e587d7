using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>Draws what there is to see: things, ground, sky. The result is developed, before the camera's
/// faults.</summary>
internal sealed class ScenePass : IDisposable
{
    private const float GroundHalfSizeMeters = 900;

    private readonly GlesTarget _result;
    private readonly Dictionary<GroundKind, GlesTexture> _grounds = [];
    private readonly Dictionary<(GroundKind, uint), Backdrop> _backdrops = [];
    private readonly Dictionary<bool, ShadedPrograms> _shaded = [];
    private readonly GlesProgram _leafProgram = ShaderText.Program("leaves", "leaves");
    private readonly GlesProgram _skyProgram = ShaderText.Program("sky", "sky");
    private readonly GlesProgram _farProgram = ShaderText.Program("backdrop", "backdrop");
    private readonly GlesMesh _plane = SceneMeshes.Plane(GroundHalfSizeMeters);
    private readonly GlesMesh _dome = SceneMeshes.ScreenGrid(20);
    private readonly GlesMesh _ring = SceneMeshes.Ring(96);

    private (GroundKind Ground, uint Seed, bool IsSoft)? _shown;

    internal ScenePass(int width, int height) => _result = GlesTarget.Colour(width, height, hasDepth: true);

    internal GlesTexture Picture => _result.Texture!;

    /// <summary>Chooses light, ground and horizon; must come before the first frame.</summary>
    /// <param name="light">Colours and directions.</param>
    /// <param name="ground">What the ground is covered with; its texture is painted once.</param>
    /// <param name="seed">Chooses the horizon; every one is painted once and kept.</param>
    /// <param name="photo">Shown instead of a painted horizon.</param>
    internal void Show(LightModel light, GroundKind ground, uint seed, Photo? photo)
    {
        Known(_grounds, ground, () => GlesTexture.Layers(
            GroundTextures.SizePixels, GroundTextures.Paint(ground)));
        var backdrop = Known(_backdrops, (ground, seed), () =>
            photo is null ? Backdrop.Painted(ground, seed) : Backdrop.Photographed(photo));
        var isSoft = light.HasSoftShadows;
        var shaded = Known(_shaded, isSoft, () => new ShadedPrograms(isSoft));
        GlesProgram[] all =
            [_leafProgram, shaded.Things, shaded.Flats, shaded.Ground, _skyProgram, _farProgram];
        foreach (var program in all)
        {
            SetConstants(program, light, ground);
        }
        _farProgram.Use();
        _farProgram.Set("span", backdrop.Span);
        _farProgram.Set("photoLight", backdrop.IsPhoto ? light.PhotoLight : 0);
        _shown = (ground, seed, isSoft);
    }

    internal void Draw(
        in CameraPose pose, CourseCamera camera, ShadowPass shadow, IReadOnlyList<SceneThing> visible)
    {
        var (ground, seed, isSoft) = _shown ?? throw new InvalidOperationException("Show must come first.");
        var shaded = _shaded[isSoft];
        var viewProjection = pose.ViewProjection(camera);
        _result.UseCleared();
        _grounds[ground].Bind(1);
        shadow.Map.Bind(2);
        _backdrops[(ground, seed)].Picture.Bind(3);
        GlesProgram[] all = [_leafProgram, shaded.Things, shaded.Flats, shaded.Ground, _farProgram];
        foreach (var program in all)
        {
            Prepare(program, pose, viewProjection, shadow);
        }
        DrawThings(visible, shaded);
        shaded.Ground.Use();
        shaded.Ground.Set("center", new Vector3(pose.Eye.X, 0, pose.Eye.Z));
        _plane.Draw();
        _farProgram.Use();
        _ring.Draw();
        DrawSky(pose, camera);
    }

    public void Dispose()
    {
        _ring.Dispose();
        _dome.Dispose();
        _plane.Dispose();
        _farProgram.Dispose();
        _skyProgram.Dispose();
        _leafProgram.Dispose();
        IEnumerable<IDisposable> kept =
            [.. _grounds.Values, .. _backdrops.Values, .. _shaded.Values];
        foreach (var one in kept)
        {
            one.Dispose();
        }
        _result.Dispose();
    }

    private static void Prepare(
        GlesProgram program, in CameraPose pose, in Matrix4x4 viewProjection, ShadowPass shadow)
    {
        program.Use();
        program.Set("viewProjection", viewProjection);
        program.Set("shadowPlace", shadow.Place);
        program.Set("eye", pose.Eye);
    }

    /// <summary>
    /// What has no holes first, and each group from near to far: the most is hidden before it is shaded. What
    /// lies on the ground is pulled a little towards the eye.
    /// </summary>
    private void DrawThings(IReadOnlyList<SceneThing> visible, ShadedPrograms shaded)
    {
        foreach (var thing in visible.Where(one => !one.IsFlat))
        {
            thing.DrawSolid(shaded.Things);
        }
        foreach (var thing in visible.Where(one => !one.IsFlat))
        {
            thing.DrawCards(_leafProgram);
        }
        GlesState.SetDepthOffset(-1, -2);
        foreach (var thing in visible.Where(one => one.IsFlat))
        {
            thing.DrawSolid(shaded.Flats);
            thing.DrawCards(shaded.Flats);
        }
        GlesState.SetDepthOffset(0, 0);
    }

    private void DrawSky(in CameraPose pose, CourseCamera camera)
    {
        _skyProgram.Use();
        _skyProgram.Set("ahead", pose.Ahead);
        _skyProgram.Set("right", pose.Right * (camera.WidthPixels * 0.5f / camera.FocalPixels));
        _skyProgram.Set("up", pose.Up * (camera.HeightPixels * 0.5f / camera.FocalPixels));
        _dome.Draw();
    }

    private static TValue Known<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TValue> make)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
        {
            value = make();
            known.Add(key, value);
        }
        return value;
    }

    private static void SetConstants(GlesProgram program, LightModel light, GroundKind ground)
    {
        program.Use();
        program.Set("surfaces", 0);
        program.Set("grounds", 1);
        program.Set("shadowMap", 2);
        program.Set("backdrop", 3);
        program.Set("sunDirection", light.SunDirection);
        program.Set("sunColour", light.SunColour);
        program.Set("skyColour", light.SkyColour);
        program.Set("groundColour", light.GroundColour);
        program.Set("fogColour", light.FogColour);
        program.Set("fogDensity", light.FogDensity);
        program.Set("shadowSoftness", light.ShadowSoftness);
        program.Set("exposure", light.Exposure);
        program.Set("wetness", MathF.Min(1, light.Rain * 1.5f));
        program.Set("zenith", light.Zenith);
        program.Set("horizon", Vector3.Lerp(
            light.Horizon, light.FogColour, Math.Clamp(light.FogDensity * 20, 0, 1)));
        program.Set("cloudColour", light.CloudColour);
        program.Set("cloudCover", light.CloudCover);
        program.Set("backdropLight", light.SkyColour + (light.SunColour * 0.45f));
        program.Set("backdropFog", MathF.Exp(-light.FogDensity * 260) * 0.72f);
        program.Set("photoFog", MathF.Exp(-light.FogDensity * 260));
        program.Set("patches", Patches(ground));
    }

    /// <summary>Colour and strength of bare or worn patches, linear.</summary>
    private static Vector4 Patches(GroundKind ground) => ground switch
    {
        GroundKind.Grass => new(0.13f, 0.095f, 0.05f, 0.5f),
        GroundKind.Meadow => new(0.20f, 0.15f, 0.09f, 0.8f),
        GroundKind.Forest => new(0.05f, 0.075f, 0.02f, 0.7f),
        GroundKind.Gravel => new(0.13f, 0.11f, 0.08f, 0.5f),
        GroundKind.Concrete => new(0.22f, 0.21f, 0.19f, 0.4f),
        _ => new(0.045f, 0.045f, 0.045f, 0.5f),
    };
}
