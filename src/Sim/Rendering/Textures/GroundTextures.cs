using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>The ground's textures: two metres and a half a tile, painted by rule.</summary>
internal static class GroundTextures
{
    /// <summary>Pixels of a side.</summary>
    internal const int SizePixels = 512;

    /// <summary>One ground's tile, then the slow variation that hides its repeating.</summary>
    internal static byte[][] Paint(GroundKind kind) => [Tile(kind).Bytes, Variation().Bytes];

    private static Canvas Tile(GroundKind kind) => kind switch
    {
        GroundKind.Grass => Blades(new(0.22f, 0.27f, 0.12f), new(0.44f, 0.48f, 0.24f), 0.18f),
        GroundKind.Meadow => Blades(new(0.34f, 0.32f, 0.16f), new(0.66f, 0.60f, 0.34f), 0.35f),
        GroundKind.Forest => Litter(),
        GroundKind.Concrete => Canvas.Fill(SizePixels, SizePixels, Concrete),
        GroundKind.Gravel => Gravel(),
        _ => Canvas.Fill(SizePixels, SizePixels, Asphalt),
    };

    private static float Noise(float x, float y, int cells, int octaves, uint seed) =>
        NoiseField.Fractal(x * cells, y * cells, cells, octaves, seed);

    private static Canvas Blades(Vector3 dark, Vector3 light, float dry)
    {
        var soil = new Vector3(0.26f, 0.20f, 0.13f);
        var canvas = Canvas.Fill(SizePixels, SizePixels, (x, y) => new Vector4(
            Vector3.Lerp(dark, soil, Noise(x, y, 8, 4, 201)) * (0.7f + (0.4f * Noise(x, y, 64, 2, 202))), 1));
        var random = new SeededRandom(203);
        for (var i = 0; i < 14000; i++)
        {
            var place = new Vector2(random.NextUnit(), random.NextUnit()) * SizePixels;
            var clump = Noise(place.X / SizePixels, place.Y / SizePixels, 10, 3, 204);
            var colour = Vector3.Lerp(dark, light, Math.Clamp((i / 14000f * 0.7f) + (clump * 0.5f), 0, 1));
            if (random.NextUnit() < dry)
            {
                colour = Vector3.Lerp(colour, new(0.62f, 0.55f, 0.32f), 0.6f);
            }
            colour *= random.NextBetween(0.8f, 1.2f);
            canvas.Leaf(
                place, new(random.NextBetween(4, 11), 1.1f), MathF.Tau * random.NextUnit(), _ => new Vector4(colour, 1));
        }
        return canvas;
    }

    private static Canvas Litter()
    {
        var canvas = Canvas.Fill(SizePixels, SizePixels, (x, y) => new Vector4(
            Vector3.Lerp(new(0.20f, 0.15f, 0.10f), new(0.33f, 0.27f, 0.18f), Noise(x, y, 12, 5, 211)), 1));
        var random = new SeededRandom(212);
        for (var i = 0; i < 3800; i++)
        {
            var place = new Vector2(random.NextUnit(), random.NextUnit()) * SizePixels;
            var moss = Noise(place.X / SizePixels, place.Y / SizePixels, 5, 3, 213) > 0.58f;
            var brown = Vector3.Lerp(new(0.30f, 0.20f, 0.11f), new(0.52f, 0.40f, 0.25f), random.NextUnit());
            var colour = (moss ? new Vector3(0.24f, 0.31f, 0.12f) : brown) * random.NextBetween(0.7f, 1.15f);
            var size = moss ? random.NextBetween(3, 6) : random.NextBetween(5, 12);
            canvas.Leaf(
                place, new(size, size * (moss ? 0.5f : random.NextBetween(0.12f, 0.5f))),
                MathF.Tau * random.NextUnit(),
                edge => new Vector4(colour * (1.05f - (0.25f * edge)), 1));
        }
        return canvas;
    }

    private static Canvas Gravel()
    {
        var canvas = Canvas.Fill(SizePixels, SizePixels, (x, y) => new Vector4(
            new Vector3(0.30f, 0.28f, 0.25f) * (0.7f + (0.5f * Noise(x, y, 40, 3, 221))), 1));
        var random = new SeededRandom(222);
        for (var i = 0; i < 9000; i++)
        {
            var place = new Vector2(random.NextUnit(), random.NextUnit()) * SizePixels;
            var tone = random.NextBetween(0.34f, 0.68f);
            var colour = new Vector3(tone, tone * random.NextBetween(0.93f, 1), tone * random.NextBetween(0.82f, 0.98f));
            var size = random.NextBetween(2.5f, 6.5f);
            canvas.Leaf(place, new(size * 1.25f, size), MathF.Tau * random.NextUnit(),
                edge => new Vector4(colour * (1.1f - (0.45f * edge * edge)), 1));
        }
        return canvas;
    }

    private static Vector4 Asphalt(float x, float y)
    {
        var grain = Noise(x, y, 160, 2, 231);
        var stone = NoiseField.Unit((int)(x * 512), (int)(y * 512), 512, 232) > 0.93f ? 0.11f : 0;
        var stain = Noise(x, y, 4, 4, 233);
        var line = MathF.Abs(Noise(x, y, 3, 5, 234) - 0.5f);
        var crack = Noise(x, y, 3, 2, 235) > 0.52f && line < 0.0035f ? 0.11f : 0;
        var tone = 0.27f + (0.13f * grain) + stone + (0.1f * (stain - 0.5f)) - crack;
        return new Vector4(new Vector3(tone, tone * 0.995f, tone * 0.97f), 1);
    }

    private static Vector4 Concrete(float x, float y)
    {
        var stain = Noise(x, y, 4, 5, 241);
        var grain = Noise(x, y, 128, 2, 242);
        var pit = Noise(x, y, 100, 1, 243) > 0.9f ? 0.1f : 0;
        var edge = MathF.Min(MathF.Min(x, 1 - x), MathF.Min(y, 1 - y));
        var joint = edge < 0.004f ? 0.25f : 0;
        var tone = 0.50f + (0.16f * (stain - 0.5f)) + (0.1f * (grain - 0.5f)) - pit - joint;
        return new Vector4(new Vector3(tone, tone * 0.98f, tone * 0.93f), 1);
    }

    /// <summary>Bright and dark patches (red), bare or damp patches (green), clouds (blue), fine noise
    /// (alpha).</summary>
    private static Canvas Variation() => Canvas.Fill(SizePixels, SizePixels, (x, y) => new Vector4(
        Noise(x, y, 6, 5, 251), Noise(x, y, 9, 4, 252), Noise(x, y, 5, 6, 253), Noise(x, y, 80, 2, 254)));
}
