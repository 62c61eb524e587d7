using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>The textures of things, painted by rule; rows of <see cref="SurfaceLayer"/>.</summary>
internal static class SurfaceTextures
{
    /// <summary>Pixels of a side.</summary>
    internal const int SizePixels = 256;

    internal static byte[][] Paint() =>
    [
        .. Enum.GetValues<SurfaceLayer>().Select(layer => Paint(layer).Bytes),
    ];

    private static Canvas Paint(SurfaceLayer layer) => layer switch
    {
        SurfaceLayer.Leaves => Leaves(),
        SurfaceLayer.Needles => Needles(),
        SurfaceLayer.Leaf => SingleLeaf(),
        SurfaceLayer.Smooth => Tone((x, y) => 0.96f + (0.04f * Noise(x, y, 4, 3, 1))),
        SurfaceLayer.Scuffed => Tone(Scuffs),
        SurfaceLayer.Bark => Tone((x, y) => Bark(x, y)),
        SurfaceLayer.BirchBark => Tone(BirchBark),
        SurfaceLayer.Concrete => Tone(Concrete),
        SurfaceLayer.Brick => Brick(),
        SurfaceLayer.Planks => Tone(Planks),
        SurfaceLayer.Cloth => Tone((x, y) => 0.72f + (0.35f * Noise(x, y, 3, 4, 31)) + (0.06f * Noise(x, y, 96, 1, 32))),
        SurfaceLayer.Sheeting => Tone(Sheeting),
        SurfaceLayer.WornPaint => WornPaint(),
        SurfaceLayer.Tiles => Tone(Tiles),
        _ => Tone((_, _) => 1),
    };

    private static Canvas Tone(Func<float, float, float> tone) => Canvas.Fill(
        SizePixels, SizePixels, (x, y) => new Vector4(new Vector3(tone(x, y)), 1));

    private static float Noise(float x, float y, int cells, int octaves, uint seed) =>
        NoiseField.Fractal(x * cells, y * cells, cells, octaves, seed);

    /// <summary>Moulded plastic that has been knocked about: dirt below, scratches, smears.</summary>
    private static float Scuffs(float x, float y)
    {
        var dirt = Smooth(0.55f, 0.85f, Noise(x, y, 5, 4, 11));
        var scratch = Smooth(0.80f, 0.9f, Noise(x, y * 0.25f, 40, 1, 12) * Noise(x, y, 6, 2, 13) * 1.9f);
        return 0.97f - (0.22f * dirt) - (0.18f * scratch) - (0.05f * Noise(x, y, 30, 2, 14));
    }

    private static float Bark(float x, float y)
    {
        var warp = Noise(x, y, 4, 3, 21) * 0.22f;
        var ridge = MathF.Abs(Noise(x + warp, (y * 0.22f) + warp, 12, 3, 22) - 0.5f) * 2;
        return 0.42f + (0.7f * MathF.Sqrt(ridge)) + (0.25f * (Noise(x, y, 32, 2, 23) - 0.5f));
    }

    private static float BirchBark(float x, float y)
    {
        var stripe = Smooth(0.70f, 0.76f, Noise(x * 0.3f, y, 20, 2, 25));
        var patch = Smooth(0.66f, 0.72f, Noise(x, y, 4, 3, 26));
        return MathF.Max(0.12f, 1 - (0.75f * stripe) - (0.7f * patch) - (0.15f * Noise(x, y, 30, 2, 27)));
    }

    private static float Concrete(float x, float y)
    {
        var stain = Noise(x, y, 3, 5, 41);
        var pore = Smooth(0.78f, 0.85f, Noise(x, y, 64, 1, 42));
        var crack = Smooth(0.025f, 0.0f, MathF.Abs(Noise(x, y, 4, 4, 43) - 0.5f));
        return 0.72f + (0.4f * stain) - (0.2f * pore) - (0.25f * crack) + (0.1f * (Noise(x, y, 60, 2, 44) - 0.5f));
    }

    private static Canvas Brick()
    {
        return Canvas.Fill(SizePixels, SizePixels, (x, y) =>
        {
            const int rows = 12;
            const int columns = 4;
            var row = (int)(y * rows);
            var shifted = (x * columns) + (row % 2 * 0.5f);
            var column = (int)MathF.Floor(shifted);
            var (across, down) = (shifted - column, (y * rows) - row);
            var joint = MathF.Min(MathF.Min(across, 1 - across) * 2.6f, MathF.Min(down, 1 - down));
            var grain = 0.85f + (0.3f * Noise(x, y, 48, 3, 51));
            var tone = 0.75f + (0.5f * NoiseField.Unit(column % columns, row, 64, 52));
            var mortar = new Vector3(1.05f, 1.25f, 1.3f) * (0.8f + (0.2f * Noise(x, y, 32, 2, 53)));
            var share = Smooth(0.05f, 0.11f, joint);
            return new Vector4(Vector3.Lerp(mortar, new Vector3(tone) * grain, share) * 0.8f, 1);
        });
    }

    private static float Planks(float x, float y)
    {
        const int boards = 5;
        var board = (int)(y * boards);
        var down = (y * boards) - board;
        var seam = Smooth(0.0f, 0.05f, MathF.Min(down, 1 - down));
        var tone = 0.78f + (0.3f * NoiseField.Unit(board, 3, 64, 61));
        var grain = Noise(x + (board * 0.37f), y * 8, 8, 4, 62);
        var lines = 0.5f + (0.5f * MathF.Sin((Noise(x * 0.4f, y * 2, 8, 3, 63) * 40) + (y * 90)));
        return (tone * (0.72f + (0.3f * grain) + (0.08f * lines))) * (0.35f + (0.65f * seam));
    }

    /// <summary>Reflective sheeting: small cells, dirt rubbed into it.</summary>
    private static float Sheeting(float x, float y)
    {
        var cell = MathF.Max(MathF.Sin(x * 120), MathF.Sin(y * 120)) > 0.93f ? 0.06f : 0;
        return 1 - cell - (0.16f * Smooth(0.5f, 0.85f, Noise(x, y, 4, 4, 71)));
    }

    private static Canvas WornPaint() => Canvas.Fill(SizePixels, SizePixels, (x, y) =>
    {
        var wear = Noise(x, y, 6, 5, 81);
        var alpha = Smooth(0.68f, 0.56f, wear) * Smooth(0.85f, 0.75f, Noise(x, y, 60, 2, 82));
        return new Vector4(new Vector3(0.75f + (0.3f * Noise(x, y, 24, 3, 83))), alpha);
    });

    private static float Tiles(float x, float y)
    {
        const int count = 8;
        var (across, down) = ((x * count) % 1, (y * count) % 1);
        var edge = MathF.Min(MathF.Min(across, 1 - across), MathF.Min(down, 1 - down));
        var tone = 0.88f + (0.16f * NoiseField.Unit((int)(x * count), (int)(y * count), 64, 91));
        return edge < 0.04f ? 0.55f : tone;
    }

    private static Canvas Leaves()
    {
        var canvas = new Canvas(SizePixels, SizePixels);
        Clear(canvas, new(0.55f, 0.55f, 0.5f));
        var random = new SeededRandom(101);
        for (var i = 0; i < 260; i++)
        {
            var (sine, cosine) = MathF.SinCos(MathF.Tau * random.NextUnit());
            var away = MathF.Sqrt(random.NextUnit()) * 112;
            var place = new Vector2(128 + (cosine * away), 128 + (sine * away));
            var tone = 0.45f + (0.6f * i / 260f) + random.NextBetween(-0.1f, 0.1f);
            var tint = new Vector3(random.NextBetween(0.9f, 1.15f), 1, random.NextBetween(0.8f, 1));
            var size = random.NextBetween(7, 13);
            canvas.Leaf(place, new(size, size * 0.55f), MathF.Tau * random.NextUnit(),
                edge => new Vector4(tint * tone * (edge < 0.08f ? 1.12f : 1), 1));
        }
        return canvas;
    }

    private static Canvas Needles()
    {
        var canvas = new Canvas(SizePixels, SizePixels);
        Clear(canvas, new(0.5f, 0.5f, 0.5f));
        var random = new SeededRandom(103);
        for (var twig = 0; twig < 19; twig++)
        {
            var along = twig / 19f;
            var side = twig % 2 == 0 ? 1 : -1;
            var from = new Vector2(128, 20 + (along * 215));
            var spread = 112 * (1 - (0.75f * along));
            for (var i = 0; i < 34; i++)
            {
                var share = i / 34f;
                var place = from + new Vector2(side * spread * share, -(spread * 0.42f * share) + (16 * (1 - along)));
                var tone = 0.6f + (0.45f * share) + random.NextBetween(-0.18f, 0.18f);
                canvas.Leaf(place, new(random.NextBetween(9, 15), 2.1f), random.NextBetween(-1.4f, 1.4f) - (side * 0.5f),
                    _ => new Vector4(new Vector3(tone), 1));
            }
        }
        return canvas;
    }

    private static Canvas SingleLeaf()
    {
        var canvas = new Canvas(SizePixels, SizePixels);
        Clear(canvas, new(0.8f, 0.8f, 0.8f));
        foreach (var turn in new[] { 0.3f, 1.1f, 1.9f, 2.7f, -0.5f })
        {
            var (sine, cosine) = MathF.SinCos(turn);
            canvas.Leaf(new(128 - (cosine * 25), 128 - (sine * 25)), new(92, 32), turn,
                edge => new Vector4(new Vector3(edge < 0.1f ? 0.7f : 0.95f - (0.2f * edge)), 1));
        }
        return canvas;
    }

    private static void Clear(Canvas canvas, Vector3 colour)
    {
        for (var i = 0; i < SizePixels * SizePixels; i++)
        {
            canvas.Set(i % SizePixels, i / SizePixels, new Vector4(colour, 0));
        }
    }

    private static float Smooth(float from, float to, float value)
    {
        var share = Math.Clamp((value - from) / (to - from), 0, 1);
        return share * share * (3 - (2 * share));
    }
}
