using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>Draws what there is to see: things, ground, sky. The result is developed, before the camera's
/// faults.</summary>
internal sealed class ScenePass : IDisposable
{
    private const float GroundHalfSizeMeters = 900;
    private const float HardShadow = 0.002f;

    private readonly PlacedCourse _course;
    private readonly LightModel _light;
    private readonly GlesTarget _result;
    private readonly GlesProgram _cutProgram = ShaderText.Program("things", "depth");
    private readonly GlesProgram _skyProgram = ShaderText.Program("sky", "sky");
    private readonly GlesProgram _farProgram = ShaderText.Program("backdrop", "backdrop");
    private readonly GlesProgram _thingProgram;
    private readonly GlesProgram _groundProgram;
    private readonly GlesTexture _ground;
    private readonly GlesTexture _backdrop;
    private readonly GlesMesh _plane = SceneMeshes.Plane(GroundHalfSizeMeters);
    private readonly GlesMesh _dome = SceneMeshes.ScreenGrid(20);
    private readonly GlesMesh _ring = SceneMeshes.Ring(96);

    internal ScenePass(PlacedCourse course, LightModel light)
    {
        var camera = course.Course.Camera;
        _course = course;
        _light = light;
        _result = GlesTarget.Colour(camera.WidthPixels, camera.HeightPixels, hasDepth: true);
        _ground = GlesTexture.Layers(GroundTextures.SizePixels, GroundTextures.Paint(course.Ground));
        _backdrop = GlesTexture.Picture(
            BackdropPicture.WidthPixels, BackdropPicture.HeightPixels,
            BackdropPicture.Paint(course.Ground, (uint)course.Seed));
        string[] words = light.ShadowSoftness > HardShadow ? ["SOFT_SHADOWS"] : [];
        _thingProgram = ShaderText.Program("things", "things", words);
        _groundProgram = ShaderText.Program("ground", "ground", words);
        SetConstants();
    }

    internal GlesTexture Picture => _result.Texture!;

    internal void Draw(
        in CameraPose pose, in Matrix4x4 viewProjection, ShadowPass shadow, IReadOnlyList<SceneThing> visible)
    {
        _result.UseCleared();
        _ground.Bind(1);
        shadow.Map.Bind(2);
        _backdrop.Bind(3);
        Prepare(_cutProgram, pose, viewProjection, shadow);
        DrawCutOut(visible, _cutProgram, isDepthOnly: true);
        Prepare(_thingProgram, pose, viewProjection, shadow);
        foreach (var thing in visible.Where(one => !one.IsCutOut))
        {
            thing.Draw(_thingProgram);
        }
        DrawCutOut(visible, _thingProgram, isDepthOnly: false);
        Prepare(_groundProgram, pose, viewProjection, shadow);
        _groundProgram.Set("center", new Vector3(pose.Eye.X, 0, pose.Eye.Z));
        _plane.Draw();
        Prepare(_farProgram, pose, viewProjection, shadow);
        _ring.Draw();
        DrawSky(pose);
    }

    public void Dispose()
    {
        _ring.Dispose();
        _dome.Dispose();
        _plane.Dispose();
        _backdrop.Dispose();
        _ground.Dispose();
        _farProgram.Dispose();
        _skyProgram.Dispose();
        _cutProgram.Dispose();
        _groundProgram.Dispose();
        _thingProgram.Dispose();
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
    /// Leaves and paint have holes. A first pass finds the depths of what is left, a second one shades only
    /// that: costly
    /// shading is done once a pixel. What lies on the ground is pulled a little towards the eye.
    /// </summary>
    private static void DrawCutOut(IReadOnlyList<SceneThing> visible, GlesProgram program, bool isDepthOnly)
    {
        GlesState.SetColourWrites(!isDepthOnly);
        GlesState.SetOnlySameDepth(!isDepthOnly);
        foreach (var isFlat in new[] { false, true })
        {
            GlesState.SetDepthOffset(isFlat ? -1 : 0, isFlat ? -2 : 0);
            foreach (var thing in visible.Where(one => one.IsCutOut && one.IsFlat == isFlat))
            {
                thing.Draw(program);
            }
        }
        GlesState.SetDepthOffset(0, 0);
        GlesState.SetOnlySameDepth(false);
        GlesState.SetColourWrites(true);
    }

    private void DrawSky(in CameraPose pose)
    {
        var camera = _course.Course.Camera;
        _skyProgram.Use();
        _skyProgram.Set("ahead", pose.Ahead);
        _skyProgram.Set("right", pose.Right * (camera.WidthPixels * 0.5f / camera.FocalPixels));
        _skyProgram.Set("up", pose.Up * (camera.HeightPixels * 0.5f / camera.FocalPixels));
        _dome.Draw();
    }

    private void SetConstants()
    {
        foreach (var program in new[] { _cutProgram, _thingProgram, _groundProgram, _skyProgram, _farProgram })
        {
            program.Use();
            program.Set("surfaces", 0);
            program.Set("grounds", 1);
            program.Set("shadowMap", 2);
            program.Set("backdrop", 3);
            program.Set("sunDirection", _light.SunDirection);
            program.Set("sunColour", _light.SunColour);
            program.Set("skyColour", _light.SkyColour);
            program.Set("groundColour", _light.GroundColour);
            program.Set("fogColour", _light.FogColour);
            program.Set("fogDensity", _light.FogDensity);
            program.Set("shadowSoftness", _light.ShadowSoftness);
            program.Set("exposure", _light.Exposure);
            program.Set("wetness", MathF.Min(1, _light.Rain * 1.5f));
            program.Set("zenith", _light.Zenith);
            program.Set("horizon", Vector3.Lerp(
                _light.Horizon, _light.FogColour, Math.Clamp(_light.FogDensity * 20, 0, 1)));
            program.Set("cloudColour", _light.CloudColour);
            program.Set("cloudCover", _light.CloudCover);
            program.Set("backdropLight", _light.SkyColour + (_light.SunColour * 0.45f));
            program.Set("backdropFog", MathF.Exp(-_light.FogDensity * 260) * 0.72f);
            program.Set("patches", Patches(_course.Ground));
        }
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
