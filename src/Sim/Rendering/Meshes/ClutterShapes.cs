using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>What stands about and has no name: bins, bollards, pots, heaps, bushes, boards.</summary>
/// <remarks>Nothing here is pointed, and nothing is orange: what courses call novel must not be taught to be
/// nothing.</remarks>
internal static class ClutterShapes
{
    private const int Sides = 14;

    // Signal orange and its neighbours, in degrees.
    private const float HueFrom = 50;
    private const float HueTo = 350;

    internal static void Clutter(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        switch (one.Design)
        {
            case "turned":
                Turned(mesh, one, random);
                break;
            case "stacked":
                Stacked(mesh, one, random);
                break;
            case "bush":
                Bush(mesh, one, random);
                break;
            default:
                Board(mesh, one, random);
                break;
        }
    }

    private static void Turned(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var count = 3 + (int)(4 * random.NextUnit());
        var outline = new Vector2[count + 1];
        var surfaces = new Surface[count];
        var stuff = Stuff(random);
        for (var i = 0; i < count; i++)
        {
            var radius = one.WidthMeters * 0.5f * random.NextBetween(0.55f, 1);
            outline[i] = new(radius, one.HeightMeters * i / (count - 1));
            surfaces[i] = random.NextUnit() < 0.3f ? Stuff(random) : stuff;
        }

        outline[count] = new(0, one.HeightMeters);
        mesh.Lathe(outline, surfaces, Sides, Vector2.One);
    }

    private static void Stacked(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var count = 1 + (int)(3 * random.NextUnit());
        var step = one.HeightMeters / count;
        for (var i = 0; i < count; i++)
        {
            var size = one.WidthMeters * random.NextBetween(0.6f, 1);
            var center = new Vector3(0, (i + 0.5f) * step, 0);
            if (random.NextUnit() < 0.5f)
            {
                mesh.Box(Stuff(random), center, new(size, step, one.WidthMeters * random.NextBetween(0.5f, 1)));
            }
            else
            {
                mesh.Ellipsoid(Stuff(random), center, new(size * 0.5f, step * 0.5f, size * 0.5f), Sides, 8);
            }
        }
    }

    private static void Bush(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var green = new Vector3(
            random.NextBetween(0.18f, 0.42f), random.NextBetween(0.3f, 0.5f), random.NextBetween(0.1f, 0.22f));
        var leaves = new Surface(SurfaceLayer.Bark, green, 0.05f, 0.1f, 3);
        var (height, half) = (one.HeightMeters, one.WidthMeters * 0.5f);
        for (var i = 0; i < 6; i++)
        {
            var share = random.NextBetween(0.45f, 0.7f);
            var center = new Vector3(
                half * (1 - share) * random.NextBetween(-1, 1), height * random.NextBetween(0.35f, 0.55f),
                half * (1 - share) * random.NextBetween(-1, 1));
            mesh.Ellipsoid(leaves.In(green * random.NextBetween(0.7f, 1.2f)), center,
                new(half * share, MathF.Min(center.Y, height - center.Y), half * share), 10, 7);
        }
    }

    private static void Board(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var (height, width) = (one.HeightMeters, one.WidthMeters);
        var legs = Stuff(random);
        var low = height * random.NextBetween(0.05f, 0.45f);
        foreach (var side in new[] { -1, 1 })
        {
            mesh.Box(legs, new(side * width * 0.4f, height * 0.5f, 0), new(0.05f, height, 0.06f));
        }

        mesh.Box(Stuff(random), new(0, (height + low) * 0.5f, 0.02f), new(width, height - low, 0.04f));
    }

    private static Surface Stuff(SeededRandom random)
    {
        SurfaceLayer[] layers =
            [SurfaceLayer.Smooth, SurfaceLayer.Scuffed, SurfaceLayer.Concrete, SurfaceLayer.Planks, SurfaceLayer.Cloth];
        var layer = layers[(int)(random.NextUnit() * layers.Length)];
        return new(layer, Colour(random), random.NextBetween(0.05f, 0.5f), 0, random.NextBetween(0.5f, 2));
    }

    /// <summary>Any colour but those round orange; every third is a grey.</summary>
    private static Vector3 Colour(SeededRandom random)
    {
        var hue = random.NextBetween(HueFrom, HueTo) / 60;
        var saturation = random.NextUnit() < 0.33f ? 0 : random.NextBetween(0.2f, 1);
        var value = random.NextBetween(0.12f, 0.95f);
        return new(Channel(5), Channel(3), Channel(1));

        float Channel(float offset)
        {
            var turn = (offset + hue) % 6;
            return value * (1 - (saturation * Math.Clamp(MathF.Min(turn, 4 - turn), 0, 1)));
        }
    }
}
