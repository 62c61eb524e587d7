using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>Traffic cones and drums as they stand on roads.</summary>
internal static class ConeShapes
{
    private const int Sides = 20;

    /// <summary>A cone on a square foot: plain, with one or two reflective bands, or a slim
    /// delineator.</summary>
    internal static void Cone(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var orange = Orange(random);
        var body = new Surface(SurfaceLayer.Scuffed, orange, random.NextBetween(0.25f, 0.5f), 0.08f, 1.3f);
        if (one.Design == "delineator")
        {
            Delineator(mesh, one, body, random);
            return;
        }
        var (height, width) = (one.HeightMeters, one.WidthMeters);
        var foot = random.NextUnit() < 0.6f ? Rubber(random) : body;
        var thickness = random.NextBetween(0.028f, 0.045f);
        Foot(mesh, foot, width, thickness);
        var top = random.NextBetween(0.024f, 0.036f);
        var low = new Vector2(width * random.NextBetween(0.37f, 0.41f), thickness);
        var collar = new Vector2(low.X * 0.93f, thickness + (0.035f * height));
        List<Vector2> outline = [low, collar];
        List<Surface> surfaces = [body];
        foreach (var (share, isBand) in Bands(one.Design, random))
        {
            outline.Add(Vector2.Lerp(collar, new Vector2(top, height), share));
            surfaces.Add(isBand ? Sheeting(random) : body);
        }
        outline.Add(new Vector2(top * 0.6f, height - 0.004f));
        surfaces.Add(body);
        outline.Add(new Vector2(top * 0.5f, height - 0.05f));
        surfaces.Add(body.In(orange * 0.35f));
        mesh.Lathe([.. outline], [.. surfaces], Sides, Vector2.One);
    }

    /// <summary>A drum with bands and a rubber ring as a foot.</summary>
    internal static void Barrel(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var body = new Surface(SurfaceLayer.Scuffed, Orange(random), 0.35f, 0.05f, 1.2f);
        var (height, radius) = (one.HeightMeters, one.WidthMeters * 0.5f);
        Lathe(mesh, [new(radius, 0), new(radius, 0.09f), new(radius * 0.86f, 0.1f)], [Rubber(random)]);
        var sheet = Sheeting(random);
        Surface[] rows = one.Design == "four-bands"
            ? [body, sheet, body, sheet, body, sheet, body, sheet, body] : [body, body, sheet, body, sheet, body];
        List<Vector2> outline = [];
        List<Surface> surfaces = [];
        for (var i = 0; i < rows.Length; i++)
        {
            var low = 0.1f + ((height - 0.2f) * i / rows.Length);
            var high = 0.1f + ((height - 0.2f) * (i + 1) / rows.Length);
            var wide = radius * (0.86f - (0.08f * i / rows.Length));
            outline.AddRange([new(wide, low), new(wide * 0.985f, high)]);
            surfaces.AddRange([rows[i], body]);
        }
        outline.AddRange(
            [new(radius * 0.7f, height - 0.06f), new(radius * 0.3f, height - 0.05f), new(0, height - 0.05f)]);
        surfaces.AddRange([body, body, body]);
        mesh.Lathe([.. outline], [.. surfaces], Sides, Vector2.One);
        mesh.Box(body, new(0, height - 0.035f, 0), new(radius * 0.9f, 0.07f, 0.04f));
    }

    private static void Delineator(MeshBuilder mesh, PlacedObstacle one, Surface body, SeededRandom random)
    {
        var (height, width) = (one.HeightMeters, one.WidthMeters);
        var radius = random.NextBetween(0.042f, 0.055f);
        var rubber = Rubber(random);
        Lathe(mesh, [new(width * 0.5f, 0), new(width * 0.48f, 0.05f), new(radius * 1.4f, 0.085f)], [rubber], 8);
        var bands = random.NextUnit() < 0.5f ? 2 : 3;
        List<Vector2> outline = [new(radius * 1.15f, 0.08f)];
        List<Surface> surfaces = [];
        var sheet = Sheeting(random);
        for (var i = 0; i < bands; i++)
        {
            var start = 0.9f - ((i + 1) * 0.19f);
            outline.InsertRange(1, [new(radius, height * start), new(radius, height * (start + 0.1f))]);
            surfaces.InsertRange(0, [body, sheet]);
        }
        outline.AddRange(
            [new(radius * 0.95f, height * 0.93f), new(radius * 0.5f, height * 0.95f), new(0, height * 0.95f)]);
        surfaces.AddRange([body, body, body]);
        mesh.Lathe([.. outline], [.. surfaces], 14, Vector2.One);
        mesh.Box(body, new(0, height * 0.975f, 0), new(radius * 2.4f, height * 0.03f, 0.03f));
    }

    /// <summary>Upper ends of the stretches above the collar, as shares of the height.</summary>
    private static (float Share, bool IsBand)[] Bands(string design, SeededRandom random)
    {
        var shift = random.NextBetween(-0.03f, 0.03f);
        return design switch
        {
            "one-band" => [(0.46f + shift, false), (0.72f + shift, true), (1, false)],
            "two-bands" =>
            [
                (0.30f + shift, false), (0.45f + shift, true),
                (0.58f + shift, false), (0.82f + shift, true), (1, false),
            ],
            _ => [(1, false)],
        };
    }

    private static void Foot(MeshBuilder mesh, Surface surface, float width, float thickness)
    {
        // A square with its corners cut, as moulded feet are.
        var half = width * 0.5f;
        var cut = half * 0.72f;
        Vector2[] outline =
        [
            new(-half, -cut), new(-cut, -half), new(cut, -half), new(half, -cut),
            new(half, cut), new(cut, half), new(-cut, half), new(-half, cut),
        ];
        var frame = mesh.Frame;
        mesh.Frame = Matrix4x4.CreateRotationX(-MathF.PI / 2) *
            Matrix4x4.CreateTranslation(0, thickness * 0.5f, 0) * frame;
        mesh.Prism([surface], outline, thickness * 0.5f, surface);
        mesh.Frame = frame;
    }

    private static void Lathe(MeshBuilder mesh, Vector2[] outline, Surface[] surfaces, int sides = Sides) =>
        mesh.Lathe(outline, surfaces, sides, Vector2.One);

    /// <summary>Signal orange: new to bleached by the sun.</summary>
    private static Vector3 Orange(SeededRandom random)
    {
        var fresh = Vector3.Lerp(new(0.98f, 0.26f, 0.05f), new(0.99f, 0.42f, 0.10f), random.NextUnit());
        return Vector3.Lerp(fresh, new(0.95f, 0.52f, 0.30f), 0.4f * random.NextUnit() * random.NextUnit());
    }

    private static Surface Rubber(SeededRandom random) =>
        new(SurfaceLayer.Scuffed, new Vector3(random.NextBetween(0.12f, 0.2f)), 0.15f, 0, 2);

    private static Surface Sheeting(SeededRandom random) =>
        new(SurfaceLayer.Sheeting, new Vector3(random.NextBetween(0.86f, 0.95f)), 0.5f, 0, 6);
}
