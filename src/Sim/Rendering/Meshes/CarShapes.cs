using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>Passenger cars: a body and a cabin, both drawn from stations along the length.</summary>
internal static class CarShapes
{
    private static readonly Vector3[] _paints =
    [
        new(0.82f, 0.83f, 0.84f), new(0.10f, 0.10f, 0.11f), new(0.45f, 0.47f, 0.50f), new(0.55f, 0.08f, 0.09f),
        new(0.10f, 0.20f, 0.42f), new(0.62f, 0.63f, 0.62f), new(0.18f, 0.30f, 0.26f), new(0.70f, 0.66f, 0.55f),
    ];

    /// <summary>Builds one, looking along -z.</summary>
    internal static void Car(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var (length, width, height) = (one.LengthMeters, one.WidthMeters, one.HeightMeters);
        var paint = new Surface(SurfaceLayer.Smooth, _paints[(int)(random.NextUnit() * _paints.Length)], 0.9f);
        var glass = new Surface(SurfaceLayer.Smooth, new(0.07f, 0.09f, 0.10f), 1);
        var dark = new Surface(SurfaceLayer.Smooth, new(0.08f, 0.08f, 0.085f), 0.2f);
        mesh.OpennessAtGround = 0.35f;
        Body(mesh, paint, length, width, height);
        Cabin(mesh, one.Design, (paint, glass), (length, width, height));
        mesh.Box(dark, new(0, 0.24f, 0), new(width * 0.9f, 0.16f, length * 0.9f));
        foreach (var z in new[] { -0.31f * length, 0.31f * length })
        {
            Wheel(mesh, dark, new(width * 0.5f - 0.08f, 0.31f, z), 1);
            Wheel(mesh, dark, new(-width * 0.5f + 0.08f, 0.31f, z), -1);
        }
        Lamps(mesh, length, width, height);
    }

    private static void Body(MeshBuilder mesh, Surface paint, float length, float width, float height)
    {
        // Share of the length from the front, share of the height, share of the width.
        Vector3[] stations =
        [
            new(0, 0.40f, 0.80f), new(0.02f, 0.46f, 0.90f), new(0.08f, 0.53f, 0.97f), new(0.26f, 0.60f, 1),
            new(0.5f, 0.62f, 1), new(0.8f, 0.63f, 1), new(0.94f, 0.62f, 0.96f), new(0.99f, 0.58f, 0.90f), new(1, 0.42f, 0.84f),
        ];
        Vector2[] ring =
        [
            new(0.90f, 0), new(1, 0.25f), new(1, 0.7f), new(0.95f, 0.92f), new(0.84f, 1), new(0, 1.02f),
            new(-0.84f, 1), new(-0.95f, 0.92f), new(-1, 0.7f), new(-1, 0.25f), new(-0.90f, 0),
        ];
        Loft(mesh, [paint], stations, ring, 0.2f, (length, width, height));
    }

    private static void Cabin(
        MeshBuilder mesh, string design, (Surface Paint, Surface Glass) made,
        (float Length, float Width, float Height) size)
    {
        Vector3[] stations = design switch
        {
            "van" =>
            [
                new(0.16f, 0.6f, 0.9f), new(0.28f, 0.96f, 0.8f), new(0.5f, 1, 0.84f),
                new(0.9f, 1, 0.84f), new(0.985f, 0.6f, 0.88f),
            ],
            "saloon" =>
            [
                new(0.27f, 0.6f, 0.9f), new(0.42f, 0.97f, 0.7f), new(0.55f, 1, 0.72f),
                new(0.68f, 0.97f, 0.7f), new(0.86f, 0.62f, 0.86f),
            ],
            _ =>
            [
                new(0.25f, 0.6f, 0.9f), new(0.4f, 0.97f, 0.72f), new(0.55f, 1, 0.74f),
                new(0.84f, 0.97f, 0.72f), new(0.965f, 0.6f, 0.88f),
            ],
        };
        Vector2[] sides = [new(1.22f, 0), new(1.0f, 0.86f)];
        Loft(mesh, [made.Glass], stations, [sides[0], sides[1]], 0.58f * size.Height, size);
        Loft(mesh, [made.Glass], stations, [new(-1.0f, 0.86f), new(-1.22f, 0)], 0.58f * size.Height, size);
        Loft(mesh, [made.Glass, made.Paint, made.Paint, made.Glass], stations,
            [new(1.0f, 0.86f), new(0.9f, 1), new(0, 1.03f), new(-0.9f, 1), new(-1.0f, 0.86f)], 0.58f * size.Height, size);
        foreach (var share in new[] { 0.47f, 0.66f })
        {
            foreach (var side in new[] { -1, 1 })
            {
                var low = new Vector3(side * size.Width * 0.455f, size.Height * 0.6f, (share - 0.5f) * size.Length);
                var high = new Vector3(side * size.Width * 0.375f, size.Height * 0.95f, (share - 0.49f) * size.Length);
                mesh.Bar(made.Paint, low, high, 0.045f, 0.04f, 4);
            }
        }
    }

    /// <summary>Joins rings at stations from the front to the back. A ring's x is a share of half the width,
    /// its y of the way from the floor to the station's height.</summary>
    private static void Loft(
        MeshBuilder mesh, Surface[] lengthwise, Vector3[] stations, Vector2[] ring, float floor,
        (float Length, float Width, float Height) size)
    {
        for (var i = 0; i + 1 < stations.Length; i++)
        {
            // The windscreen and the rear window are glass, roofs are painted.
            var isSlope = lengthwise.Length > 1 && MathF.Abs(stations[i].Y - stations[i + 1].Y) > 0.2f;
            for (var k = 0; k + 1 < ring.Length; k++)
            {
                var surface = isSlope ? lengthwise[0] : lengthwise[Math.Min(k, lengthwise.Length - 1)];
                mesh.Quad(surface, At(stations[i], ring[k]), At(stations[i], ring[k + 1]),
                    At(stations[i + 1], ring[k + 1]), At(stations[i + 1], ring[k]));
            }
        }
        foreach (var (station, facing) in new[] { (stations[0], -1), (stations[^1], 1) })
        {
            var middle = At(station, new(0, 0.4f));
            for (var k = 0; k + 1 < ring.Length && ring.Length > 6; k++)
            {
                var (a, b) = facing < 0 ? (ring[k + 1], ring[k]) : (ring[k], ring[k + 1]);
                mesh.Quad(lengthwise[0], middle, At(station, a), At(station, b), middle + new Vector3(0, 0.001f, 0));
            }
        }

        Vector3 At(Vector3 station, Vector2 point) => new(
            point.X * station.Z * size.Width * 0.5f,
            floor + (point.Y * ((station.Y * size.Height) - floor)),
            (station.X - 0.5f) * size.Length);
    }

    private static void Wheel(MeshBuilder mesh, Surface tyre, Vector3 center, int side)
    {
        var rim = new Surface(SurfaceLayer.Smooth, new(0.6f, 0.61f, 0.63f), 0.7f);
        var frame = mesh.Frame;
        mesh.Frame = Matrix4x4.CreateRotationZ(-side * MathF.PI / 2) * Matrix4x4.CreateTranslation(center) * frame;
        mesh.Lathe(
            [
                new(0.31f, -0.1f), new(0.31f, 0.085f), new(0.29f, 0.1f), new(0.21f, 0.1f),
                new(0.2f, 0.08f), new(0.05f, 0.095f), new(0, 0.095f),
            ],
            [tyre, tyre, tyre, tyre, rim, rim], 16, Vector2.One);
        mesh.Frame = frame;
    }

    private static void Lamps(MeshBuilder mesh, float length, float width, float height)
    {
        var front = new Surface(SurfaceLayer.Smooth, new(0.85f, 0.88f, 0.90f), 1);
        var rear = new Surface(SurfaceLayer.Smooth, new(0.55f, 0.03f, 0.03f), 0.9f);
        var plate = new Surface(SurfaceLayer.Smooth, new(0.85f, 0.85f, 0.80f), 0.3f);
        foreach (var side in new[] { -1, 1 })
        {
            mesh.Box(front, new(side * width * 0.36f, height * 0.42f, -length * 0.485f), new(0.34f, 0.12f, 0.1f));
            mesh.Box(rear, new(side * width * 0.37f, height * 0.5f, length * 0.49f), new(0.26f, 0.16f, 0.08f));
        }
        mesh.Box(plate, new(0, height * 0.3f, -length * 0.5f), new(0.5f, 0.11f, 0.03f));
        mesh.Box(plate, new(0, height * 0.36f, length * 0.5f), new(0.5f, 0.11f, 0.03f));
        var grill = new Surface(SurfaceLayer.Smooth, new(0.05f, 0.05f, 0.05f), 0.3f);
        mesh.Box(grill, new(0, height * 0.38f, -length * 0.497f), new(width * 0.45f, 0.1f, 0.03f));
    }
}
