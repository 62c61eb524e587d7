using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>What stands on the horizon, all the way round: hills, trees, for towns also houses. Alpha is
/// zero where the sky is.</summary>
internal static class BackdropPicture
{
    /// <summary>Pixels round the horizon.</summary>
    internal const int WidthPixels = 2048;

    /// <summary>Pixels up to <see cref="HeightDegrees"/>.</summary>
    internal const int HeightPixels = 64;

    /// <summary>Angle that the picture covers above the horizon.</summary>
    internal const float HeightDegrees = 9;

    internal static byte[] Paint(GroundKind ground, uint seed)
    {
        var canvas = new Canvas(WidthPixels, HeightPixels);
        var random = new SeededRandom(seed);
        for (var x = 0; x < WidthPixels; x++)
        {
            var hill = 6 + (9 * NoiseField.Fractal(x / 128f, 0, WidthPixels / 128, 3, seed));
            Column(canvas, x, hill, level => new Vector3(0.36f, 0.44f, 0.42f) * (0.85f + (0.2f * level)));
        }
        if (ground is GroundKind.Asphalt or GroundKind.Concrete)
        {
            Houses(canvas, random);
        }
        Trees(canvas, random, ground == GroundKind.Forest ? 40 : 16);
        return canvas.Bytes;
    }

    private static void Houses(Canvas canvas, SeededRandom random)
    {
        for (var i = 0; i < 34; i++)
        {
            var left = (int)(random.NextUnit() * WidthPixels);
            var width = (int)random.NextBetween(26, 90);
            var height = random.NextBetween(14, 40);
            var wall = Vector3.Lerp(new(0.62f, 0.58f, 0.52f), new(0.78f, 0.72f, 0.64f), random.NextUnit()) *
                random.NextBetween(0.6f, 1);
            var isFlat = random.NextUnit() < 0.4f;
            for (var x = 0; x < width; x++)
            {
                var roof = isFlat ? 0 : (0.5f - MathF.Abs(((float)x / width) - 0.5f)) * width * 0.5f;
                Column(canvas, left + x, height + roof, level =>
                {
                    var y = level * (height + roof);
                    var isWindow = x % 11 is > 3 and < 8 && (int)y % 11 is > 4 and < 9 && y < height - 3;
                    return y > height ? new Vector3(0.40f, 0.25f, 0.21f)
                        : isWindow ? new Vector3(0.22f, 0.25f, 0.28f) : wall;
                });
            }
        }
    }

    private static void Trees(Canvas canvas, SeededRandom random, float tallest)
    {
        for (var i = 0; i < 420; i++)
        {
            var middle = (int)(random.NextUnit() * WidthPixels);
            var half = (int)random.NextBetween(6, 26);
            var height = random.NextBetween(6, tallest);
            var isSpruce = random.NextUnit() < 0.35f;
            var green = Vector3.Lerp(new(0.16f, 0.23f, 0.12f), new(0.30f, 0.36f, 0.17f), random.NextUnit());
            var seed = (uint)random.NextBits();
            for (var x = -half; x <= half; x++)
            {
                var share = (float)x / half;
                var shape = isSpruce ? 1 - MathF.Abs(share) : MathF.Sqrt(1 - (share * share));
                var ragged = shape * height * (0.8f + (0.4f * NoiseField.Unit(x, 1, 512, seed)));
                var column = middle + x;
                Column(canvas, column, ragged, level => green *
                    (0.65f + (0.5f * level) + (0.35f * NoiseField.Unit(column, (int)(level * 40), 4096, seed))));
            }
        }
    }

    /// <summary>Fills a column from the horizon up; the colour is given the share of the height,
    /// 0..1.</summary>
    private static void Column(Canvas canvas, int x, float height, Func<float, Vector3> colour)
    {
        var rows = Math.Clamp((int)height, 0, HeightPixels - 2);
        for (var y = 0; y < rows; y++)
        {
            canvas.Set(x, y, new Vector4(colour(y / height), 1));
        }
    }
}
