using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>People, put together from rounded limbs.</summary>
internal static class PersonShapes
{
    private static readonly Vector3[] _clothes =
    [
        new(0.16f, 0.20f, 0.32f), new(0.12f, 0.12f, 0.13f), new(0.55f, 0.12f, 0.13f), new(0.80f, 0.80f, 0.78f),
        new(0.22f, 0.34f, 0.24f), new(0.35f, 0.45f, 0.62f), new(0.45f, 0.40f, 0.33f), new(0.70f, 0.62f, 0.30f),
    ];

    private static readonly Vector3[] _skins =
        [new(0.88f, 0.69f, 0.57f), new(0.76f, 0.55f, 0.42f), new(0.52f, 0.36f, 0.27f), new(0.36f, 0.24f, 0.18f)];

    private static readonly Vector3[] _hairs =
        [new(0.10f, 0.08f, 0.07f), new(0.28f, 0.19f, 0.12f), new(0.60f, 0.47f, 0.28f), new(0.55f, 0.55f, 0.54f)];

    /// <summary>Builds one, looking along -z.</summary>
    internal static void Person(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var scale = one.HeightMeters / 1.78f;
        var frame = mesh.Frame;
        mesh.Frame = Matrix4x4.CreateScale(scale) * frame;
        var top = Cloth(Pick(_clothes, random));
        var trousers = Cloth(Pick(_clothes, random) * 0.75f);
        var skin = new Surface(SurfaceLayer.Smooth, Pick(_skins, random), 0.15f);
        var hair = new Surface(SurfaceLayer.Cloth, Pick(_hairs, random), 0.2f);
        var swing = one.Design == "walking" ? random.NextBetween(0.18f, 0.32f) : random.NextBetween(0, 0.04f);
        var sign = random.NextUnit() < 0.5f ? 1 : -1;
        Leg(mesh, trousers, -0.095f, swing * sign);
        Leg(mesh, trousers, 0.095f, -swing * sign);
        Torso(mesh, top, trousers);
        Arm(mesh, top, skin, -1, -swing * sign, random);
        Arm(mesh, top, skin, 1, swing * sign, random);
        Head(mesh, skin, hair);
        mesh.Frame = frame;
    }

    private static void Leg(MeshBuilder mesh, Surface cloth, float x, float swing)
    {
        var shoe = new Surface(SurfaceLayer.Smooth, new(0.10f, 0.09f, 0.09f), 0.3f);
        var hip = new Vector3(x, 0.92f, 0);
        var knee = new Vector3(x, 0.50f, -swing * 0.5f - (MathF.Abs(swing) * 0.15f));
        var foot = new Vector3(x, 0.08f + (swing < 0 ? 0.05f : 0), -swing);
        mesh.Bar(cloth, hip, knee, 0.092f, 0.066f, 10);
        mesh.Bar(cloth, knee, foot, 0.066f, 0.054f, 10);
        mesh.Ellipsoid(shoe, foot + new Vector3(0, -0.035f, -0.05f), new(0.05f, 0.05f, 0.135f), 8, 5);
    }

    private static void Torso(MeshBuilder mesh, Surface top, Surface trousers)
    {
        Vector2[] outline =
        [
            new(0.05f, 0.84f), new(0.165f, 0.90f), new(0.165f, 0.98f), new(0.15f, 1.08f), new(0.172f, 1.25f),
            new(0.185f, 1.36f), new(0.17f, 1.44f), new(0.11f, 1.49f), new(0.058f, 1.52f), new(0.055f, 1.56f),
        ];
        mesh.Lathe(outline, [trousers, trousers, top], 14, new(1.08f, 0.68f));
    }

    private static void Arm(MeshBuilder mesh, Surface sleeve, Surface skin, int side, float swing, SeededRandom random)
    {
        var shoulder = new Vector3(side * 0.2f, 1.42f, 0);
        var elbow = new Vector3(side * random.NextBetween(0.24f, 0.29f), 1.14f, 0.03f - (swing * 0.4f));
        var hand = new Vector3(side * random.NextBetween(0.22f, 0.28f), 0.88f, -0.06f - (swing * 0.9f));
        mesh.Ellipsoid(sleeve, shoulder, new(0.065f, 0.065f, 0.065f), 8, 6);
        mesh.Bar(sleeve, shoulder, elbow, 0.058f, 0.047f, 8);
        mesh.Bar(random.NextUnit() < 0.5f ? sleeve : skin, elbow, hand, 0.045f, 0.034f, 8);
        mesh.Ellipsoid(skin, hand + new Vector3(0, -0.06f, 0), new(0.032f, 0.085f, 0.05f), 7, 5);
    }

    private static void Head(MeshBuilder mesh, Surface skin, Surface hair)
    {
        mesh.Ellipsoid(skin, new(0, 1.64f, -0.012f), new(0.077f, 0.115f, 0.092f), 12, 9);
        mesh.Ellipsoid(hair, new(0, 1.672f, 0.016f), new(0.086f, 0.11f, 0.096f), 12, 8);
        mesh.Ellipsoid(skin, new(0, 1.625f, -0.1f), new(0.014f, 0.02f, 0.02f), 5, 4);
    }

    private static Surface Cloth(Vector3 colour) => new(SurfaceLayer.Cloth, colour, 0.04f, 0, 2.5f);

    private static Vector3 Pick(Vector3[] colours, SeededRandom random) =>
        colours[(int)(random.NextUnit() * colours.Length)] * random.NextBetween(0.85f, 1.1f);
}
