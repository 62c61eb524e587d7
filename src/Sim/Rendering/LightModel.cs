using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>Light and weather as the shaders take them; colours are linear, about 1 for a white thing in the
/// sun.</summary>
internal sealed record LightModel
{
    private const float HardShadow = 0.002f;

    internal required Vector3 SunDirection { get; init; }

    internal required Vector3 SunColour { get; init; }

    internal required Vector3 SkyColour { get; init; }

    internal required Vector3 Zenith { get; init; }

    internal required Vector3 Horizon { get; init; }

    internal required Vector3 CloudColour { get; init; }

    internal float CloudCover { get; init; }

    /// <summary>Radius over which a shadow's edge is spread, in shares of the shadow map.</summary>
    internal float ShadowSoftness { get; init; } = 0.0007f;

    /// <summary>Whether an edge is looked up at four points, not one.</summary>
    internal bool HasSoftShadows => ShadowSoftness > HardShadow;

    internal float FogDensity { get; init; }

    internal float Rain { get; init; }

    internal float Exposure { get; init; }

    /// <summary>How bright a photograph is shown: full by day, half at dusk; it is not lit anew.</summary>
    internal float PhotoLight =>
        Math.Clamp(0.75f * Exposure * Luminance(SkyColour + (SunColour * 0.45f)), 0.1f, 1);

    internal Vector3 FogColour => Vector3.Lerp(Horizon, SkyColour, 0.3f);

    internal Vector3 GroundColour =>
        ((SkyColour * 0.35f) + (SunColour * (0.4f * SunDirection.Y))) * new Vector3(0.33f, 0.32f, 0.26f);

    internal static LightModel Of(in PlacedLight light)
    {
        var model = Sky(light.Sky, light.SunElevationDegrees);
        var elevation = light.Sky is SkyKind.Overcast or SkyKind.Dusk ? 72 : MathF.Max(light.SunElevationDegrees, 2.5f);
        var (high, level) = MathF.SinCos(elevation * MathF.PI / 180f);
        var (east, north) = MathF.SinCos(light.SunAzimuthDegrees * MathF.PI / 180f);
        var direction = new Vector3(east * level, high, -north * level);
        // A camera brings the middle of its picture to a middle tone.
        var middle = Luminance(model.SkyColour) + (Luminance(model.SunColour) * (0.35f + (0.65f * direction.Y)));
        var dimness = light.Sky == SkyKind.Dusk ? 0.40f : 1;
        return model with
        {
            SunDirection = direction,
            FogDensity = 3f / light.VisibilityMeters,
            Rain = light.Rain,
            Exposure = 1.75f * dimness * MathF.Pow(2, light.ExposureStops) / middle,
        };
    }

    private static LightModel Sky(SkyKind kind, float elevationDegrees)
    {
        var warmth = Math.Clamp((elevationDegrees - 4) / 40f, 0, 1);
        var sun = Vector3.Lerp(new(1.0f, 0.62f, 0.34f), new(1.0f, 0.95f, 0.87f), warmth);
        return kind switch
        {
            SkyKind.Cloudy => Make(
                sun * 1.9f, new(0.62f, 0.70f, 0.82f), new(0.20f, 0.38f, 0.78f), new(0.75f, 0.84f, 0.93f),
                new(1.25f, 1.25f, 1.27f), 0.85f),
            SkyKind.Overcast => Make(
                new(0.55f, 0.55f, 0.56f), new(0.92f, 0.95f, 1.0f), new(0.72f, 0.76f, 0.82f), new(0.98f, 1.0f, 1.02f),
                new(0.95f, 0.96f, 1.0f), 0.8f) with
            { ShadowSoftness = 0.006f },
            SkyKind.Dusk => Make(
                new(0.14f, 0.13f, 0.14f), new(0.20f, 0.24f, 0.34f), new(0.09f, 0.13f, 0.28f), new(0.42f, 0.36f, 0.38f),
                new(0.26f, 0.24f, 0.30f), 0.6f) with
            { ShadowSoftness = 0.008f },
            SkyKind.Sunset => Make(
                sun * new Vector3(1.7f, 1.5f, 1.3f), new(0.46f, 0.44f, 0.52f), new(0.28f, 0.36f, 0.62f),
                new(1.25f, 0.62f, 0.24f), new(1.3f, 0.66f, 0.38f), 0.8f) with
            { ShadowSoftness = 0.001f },
            _ => Make(
                sun * 2.4f, new(0.46f, 0.58f, 0.78f), new(0.15f, 0.32f, 0.76f), new(0.66f, 0.80f, 0.95f),
                new(1.2f, 1.2f, 1.2f), 0.35f),
        };
    }

    private static LightModel Make(
        Vector3 sun, Vector3 sky, Vector3 zenith, Vector3 horizon, Vector3 cloud, float cover) => new()
        {
            SunDirection = Vector3.UnitY,
            SunColour = sun,
            SkyColour = sky,
            Zenith = zenith,
            Horizon = horizon,
            CloudColour = cloud,
            CloudCover = cover,
        };

    private static float Luminance(Vector3 colour) => Vector3.Dot(colour, new(0.21f, 0.72f, 0.07f));
}
