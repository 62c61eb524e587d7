using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>Poles, walls, crates, barriers and hydrants.</summary>
internal static class RoadsideShapes
{
    private static readonly Surface _steel = new(SurfaceLayer.Smooth, new(0.52f, 0.54f, 0.55f), 0.45f);

    internal static void Pole(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var (height, radius) = (one.HeightMeters, one.WidthMeters * 0.5f);
        var stuff = one.Design == "wooden"
            ? new Surface(SurfaceLayer.Bark, new(0.48f, 0.38f, 0.28f), 0.03f, 0, 0.8f)
            : _steel.In(_steel.Colour * random.NextBetween(0.7f, 1.15f));
        Round(mesh, [new(radius, 0), new(radius * 0.75f, height), new(0, height)], [stuff], 12);
        if (one.Design == "lamp")
        {
            var arm = new Vector3(0, height, -1.1f);
            mesh.Bar(stuff, new(0, height - 0.15f, 0), arm, radius * 0.6f, radius * 0.5f, 8);
            mesh.Box(stuff, arm + new Vector3(0, 0, -0.2f), new(0.24f, 0.1f, 0.6f));
            mesh.Box(_steel.In(new(0.9f, 0.9f, 0.85f)), arm + new Vector3(0, -0.055f, -0.22f), new(0.18f, 0.02f, 0.45f));
        }
        if (one.Design == "sign")
        {
            Sign(mesh, height, random);
        }
    }

    internal static void Wall(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var tone = random.NextBetween(0.85f, 1.1f);
        var stuff = one.Design switch
        {
            "brick" => new Surface(SurfaceLayer.Brick, new Vector3(0.62f, 0.42f, 0.35f) * tone, 0.03f, 0, 0.8f),
            "plaster" => new(SurfaceLayer.Concrete, new Vector3(0.82f, 0.78f, 0.68f) * tone, 0.03f, 0, 0.4f),
            "painted" => new(SurfaceLayer.Concrete, new(0.93f, random.NextBetween(0.36f, 0.48f), 0.10f), 0.08f, 0, 0.4f),
            "tiles" => new(SurfaceLayer.Tiles, new(0.92f, random.NextBetween(0.40f, 0.5f), 0.14f), 0.5f, 0, 0.7f),
            _ => new(SurfaceLayer.Concrete, new Vector3(0.60f, 0.60f, 0.58f) * tone, 0.03f, 0, 0.5f),
        };
        var (length, width, height) = (one.LengthMeters, one.WidthMeters, one.HeightMeters);
        mesh.Box(stuff, new(0, (height - 0.06f) * 0.5f, 0), new(width, height - 0.06f, length));
        var cap = new Surface(SurfaceLayer.Concrete, new(0.55f, 0.55f, 0.53f), 0.05f, 0, 0.7f);
        mesh.Box(cap, new(0, height - 0.03f, 0), new(width + 0.06f, 0.06f, length + 0.04f));
    }

    internal static void Crate(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var wood = new Surface(
            SurfaceLayer.Planks, new Vector3(0.66f, 0.50f, 0.32f) * random.NextBetween(0.75f, 1.1f), 0.05f, 0, 1.2f);
        var (height, width) = (one.HeightMeters, one.WidthMeters);
        var board = one.Design == "slats" ? 0.09f : 0.12f;
        mesh.Box(
            wood.In(wood.Colour * 0.85f), new(0, height * 0.5f, 0), new(width * 0.96f, height * 0.98f, width * 0.96f));
        foreach (var x in new[] { -1, 1 })
        {
            foreach (var z in new[] { -1, 1 })
            {
                var corner = new Vector3(x * (width - board) * 0.5f, height * 0.5f, z * (width - board) * 0.5f);
                mesh.Box(wood, corner, new(board, height, board));
            }
            foreach (var y in new[] { board * 0.5f, height - (board * 0.5f) })
            {
                mesh.Box(wood, new(x * (width - 0.03f) * 0.5f, y, 0), new(0.03f, board, width));
                mesh.Box(wood, new(0, y, x * (width - 0.03f) * 0.5f), new(width, board, 0.03f));
            }
        }
    }

    internal static void JerseyBarrier(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var (height, half) = (one.HeightMeters, one.WidthMeters * 0.5f);
        Vector2[] outline =
        [
            new(-half, 0), new(half, 0), new(half, 0.09f), new(half * 0.55f, 0.34f * height + 0.05f),
            new(half * 0.27f, height),
            new(-half * 0.27f, height), new(-half * 0.55f, 0.34f * height + 0.05f), new(-half, 0.09f),
        ];
        var isPlastic = one.Design == "red-white";
        var pieces = isPlastic ? 2 : 1;
        var piece = one.LengthMeters / pieces;
        var frame = mesh.Frame;
        for (var i = 0; i < pieces; i++)
        {
            var colour = !isPlastic ? new Vector3(0.62f, 0.61f, 0.58f) * random.NextBetween(0.85f, 1.1f)
                : i == 0 ? new(0.72f, 0.10f, 0.09f) : new(0.88f, 0.88f, 0.87f);
            var stuff = new Surface(
                isPlastic ? SurfaceLayer.Scuffed : SurfaceLayer.Concrete, colour, isPlastic ? 0.4f : 0.03f, 0, 0.6f);
            mesh.Frame = Matrix4x4.CreateTranslation(0, 0, (i + 0.5f - (pieces * 0.5f)) * piece) * frame;
            mesh.Prism([stuff], outline, piece * 0.495f, stuff);
        }
        mesh.Frame = frame;
    }

    internal static void Hydrant(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var colour = one.Design == "yellow" ? new Vector3(0.86f, 0.66f, 0.10f) : new(0.68f, 0.09f, 0.08f);
        var stuff = new Surface(SurfaceLayer.Scuffed, colour * random.NextBetween(0.85f, 1.05f), 0.45f);
        var (h, r) = (one.HeightMeters, one.WidthMeters * 0.5f);
        Vector2[] outline =
        [
            new(r * 0.85f, 0), new(r * 0.85f, 0.05f * h), new(r * 0.58f, 0.06f * h), new(r * 0.56f, 0.52f * h),
            new(r * 0.72f, 0.54f * h), new(r * 0.72f, 0.6f * h), new(r * 0.6f, 0.61f * h), new(r * 0.6f, 0.76f * h),
            new(r * 0.78f, 0.77f * h), new(r * 0.78f, 0.81f * h), new(r * 0.62f, 0.82f * h), new(r * 0.5f, 0.9f * h),
            new(r * 0.22f, 0.95f * h), new(r * 0.15f, 0.955f * h), new(r * 0.15f, h), new(0, h),
        ];
        Round(mesh, outline, [stuff], 16);
        foreach (var side in new[] { -1, 1 })
        {
            var mouth = new Vector3(side * r, 0.68f * h, 0);
            mesh.Bar(stuff, new(0, 0.68f * h, 0), mouth, r * 0.3f, r * 0.34f, 10);
            mesh.Ellipsoid(stuff, mouth, new(0.02f, r * 0.34f, r * 0.34f), 10, 6);
        }
        var front = new Vector3(0, 0.66f * h, -r * 0.85f);
        mesh.Bar(stuff, new(0, 0.66f * h, 0), front, r * 0.42f, r * 0.45f, 12);
        mesh.Ellipsoid(stuff, front, new(r * 0.45f, r * 0.45f, 0.03f), 12, 6);
    }

    private static void Sign(MeshBuilder mesh, float height, SeededRandom random)
    {
        var isBlue = random.NextUnit() < 0.4f;
        var rim = new Surface(SurfaceLayer.Smooth, isBlue ? new(0.9f, 0.9f, 0.9f) : new(0.72f, 0.06f, 0.08f), 0.4f);
        var face = new Surface(SurfaceLayer.Smooth, isBlue ? new(0.05f, 0.22f, 0.55f) : new(0.92f, 0.92f, 0.9f), 0.4f);
        var frame = mesh.Frame;
        mesh.Frame = Matrix4x4.CreateRotationX(-MathF.PI / 2) *
            Matrix4x4.CreateTranslation(0, height - 0.3f, -0.07f) * frame;
        Round(mesh, [new(0.32f, -0.01f), new(0.32f, 0.01f), new(0.25f, 0.011f), new(0, 0.012f)], [rim, rim, face], 24);
        Round(mesh, [new(0, -0.011f), new(0.32f, -0.01f)], [_steel], 24);
        mesh.Frame = frame;
    }

    private static void Round(MeshBuilder mesh, Vector2[] outline, Surface[] surfaces, int sides) =>
        mesh.Lathe(outline, surfaces, sides, Vector2.One);
}
