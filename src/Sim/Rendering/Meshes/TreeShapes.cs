using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>Trees: a trunk, limbs, and leaves on cards that are lit like the crown they belong to.</summary>
internal static class TreeShapes
{
    private const float LowestCrownMeters = 2.2f;

    /// <summary>Builds one; the width of a tree is its trunk's.</summary>
    internal static void Tree(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        mesh.OpennessAtGround = 0.6f;
        switch (one.Design)
        {
            case "spruce":
                Spruce(mesh, one, random);
                break;
            case "pine":
                Pine(mesh, one, random);
                break;
            case "bare":
                Bare(mesh, one, random);
                break;
            case "birch":
                Leafy(mesh, one, random, Birch(random), 0.30f);
                break;
            default:
                Leafy(mesh, one, random, Broadleaf(random), 0.42f);
                break;
        }
    }

    private static (Surface Bark, Surface Leaves) Broadleaf(SeededRandom random)
    {
        var green = Vector3.Lerp(new(0.24f, 0.36f, 0.12f), new(0.42f, 0.50f, 0.18f), random.NextUnit());
        return (Bark(random), new(SurfaceLayer.Leaves, green, 0.12f, 0.35f));
    }

    private static (Surface Bark, Surface Leaves) Birch(SeededRandom random)
    {
        var green = Vector3.Lerp(new(0.38f, 0.48f, 0.18f), new(0.52f, 0.56f, 0.22f), random.NextUnit());
        return (new(SurfaceLayer.BirchBark, new(0.88f, 0.87f, 0.83f), 0.1f, 0, 0.8f),
            new(SurfaceLayer.Leaves, green, 0.12f, 0.4f));
    }

    private static Surface Bark(SeededRandom random)
    {
        var brown = Vector3.Lerp(new(0.36f, 0.29f, 0.22f), new(0.46f, 0.43f, 0.38f), random.NextUnit());
        return new(SurfaceLayer.Bark, brown, 0.03f, 0, 1.1f);
    }

    private static void Leafy(
        MeshBuilder mesh, PlacedObstacle one, SeededRandom random, (Surface Bark, Surface Leaves) made, float spread)
    {
        var (height, radius) = (one.HeightMeters, one.WidthMeters * 0.5f);
        var fork = MathF.Max(LowestCrownMeters, height * random.NextBetween(0.3f, 0.42f));
        var top = Trunk(mesh, made.Bark, fork, radius, 0.7f, random);
        var crown = height - fork;
        var lobes = 5 + (int)(random.NextUnit() * 3);
        for (var i = 0; i < lobes; i++)
        {
            var angle = MathF.Tau * (i + random.NextUnit() * 0.6f) / lobes;
            var isTop = i == 0;
            var away = isTop ? 0.2f : height * spread * random.NextBetween(0.34f, 0.5f);
            var lift = isTop ? crown * 0.62f : crown * random.NextBetween(0.22f, 0.62f);
            var center = top + new Vector3(MathF.Cos(angle) * away, lift, MathF.Sin(angle) * away);
            mesh.Bar(made.Bark, top - new Vector3(0, 0.1f, 0), center, radius * 0.5f, radius * 0.12f, 5);
            Lobe(mesh, made.Leaves, center, crown * random.NextBetween(0.26f, 0.36f), 30, random);
        }
    }

    /// <summary>A ball of leaf cards.</summary>
    private static void Lobe(
        MeshBuilder mesh, Surface leaves, Vector3 center, float radius, int cards, SeededRandom random)
    {
        // A sequence of its own: with fewer cards the limbs stay where they are.
        var own = new SeededRandom(random.NextBits());
        var count = (int)(cards * mesh.Detail);
        var grown = MathF.Sqrt(cards / (float)count);
        for (var i = 0; i < count; i++)
        {
            var outward = Direction(own);
            var depth = MathF.Sqrt(own.NextBetween(0.15f, 1));
            var place = center + (outward * radius * depth * new Vector3(1, 0.8f, 1));
            var size = radius * own.NextBetween(0.36f, 0.54f) * grown;
            var (right, up) = Plane(outward + (Direction(own) * 0.7f), size, own);
            var normal = Vector3.Normalize(outward + new Vector3(0, 0.35f, 0));
            // Leaves inside and below a crown get less of the sky.
            var open = Math.Clamp(0.35f + (0.45f * depth) + (0.3f * outward.Y), 0.2f, 1);
            var shade = own.NextBetween(0.82f, 1.15f);
            mesh.Card(leaves.In(leaves.Colour * shade), place, right, up, normal, open);
        }
    }

    private static void Spruce(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var (height, radius) = (one.HeightMeters, one.WidthMeters * 0.5f);
        var bark = Bark(random);
        mesh.Bar(bark, Vector3.Zero, new(0, height * 0.97f, 0), radius, 0.02f, 7);
        var green = Vector3.Lerp(new(0.13f, 0.22f, 0.13f), new(0.22f, 0.32f, 0.17f), random.NextUnit());
        var needles = new Surface(SurfaceLayer.Needles, green, 0.08f, 0.12f);
        var start = MathF.Max(LowestCrownMeters - 0.2f, height * 0.14f);
        mesh.TrunkTop = new(0, start, 0);
        var tiers = 8 + (int)(height * 0.5f);
        for (var tier = 0; tier < tiers; tier++)
        {
            var share = (float)tier / tiers;
            var level = start + ((height - start) * share);
            var reach = (0.21f * height * (1 - share)) + 0.18f;
            var arms = (int)((mesh.Detail < 1 ? 4.5f : 7) - (3 * share));
            for (var arm = 0; arm < arms; arm++)
            {
                var angle = (MathF.Tau * (arm + (0.5f * (tier % 2)) + (random.NextUnit() * 0.4f))) / arms;
                var out1 = new Vector3(MathF.Cos(angle), 0, MathF.Sin(angle));
                var droop = Vector3.Normalize(out1 + new Vector3(0, -0.35f, 0));
                var across = Vector3.Cross(out1, Vector3.UnitY);
                var length = reach * random.NextBetween(0.85f, 1.15f);
                var normal = Vector3.Normalize(out1 + new Vector3(0, 0.8f, 0));
                mesh.Card(
                    needles.In(needles.Colour * random.NextBetween(0.8f, 1.15f)),
                    new Vector3(0, level, 0) + (droop * length * 0.5f),
                    across * length * (mesh.Detail < 1 ? 0.6f : 0.42f), droop * -length * 0.55f, normal, 0.45f + (0.4f * share));
            }
        }
    }

    private static void Pine(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var (height, radius) = (one.HeightMeters, one.WidthMeters * 0.5f);
        var bark = new Surface(SurfaceLayer.Bark, new(0.50f, 0.36f, 0.25f), 0.03f, 0, 1.1f);
        var fork = MathF.Max(LowestCrownMeters, height * 0.58f);
        var top = Trunk(mesh, bark, fork, radius, 0.6f, random);
        mesh.Bar(bark, top, new(top.X, height * 0.95f, top.Z), radius * 0.6f, 0.04f, 6);
        var green = Vector3.Lerp(new(0.20f, 0.30f, 0.15f), new(0.30f, 0.38f, 0.20f), random.NextUnit());
        var needles = new Surface(SurfaceLayer.Needles, green, 0.08f, 0.15f);
        for (var i = 0; i < 6; i++)
        {
            var angle = MathF.Tau * (i + random.NextUnit()) / 6;
            var away = height * 0.12f * (i == 0 ? 0 : 1);
            var level = fork + ((height - fork) * random.NextBetween(0.15f, 0.8f));
            var center = new Vector3(top.X + (MathF.Cos(angle) * away), level, top.Z + (MathF.Sin(angle) * away));
            mesh.Bar(bark, new(top.X, level - 0.3f, top.Z), center, radius * 0.3f, 0.03f, 4);
            Lobe(mesh, needles, center, height * 0.13f, 20, random);
        }
    }

    private static void Bare(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        var bark = Bark(random);
        var radius = one.WidthMeters * 0.5f;
        var fork = MathF.Max(LowestCrownMeters, one.HeightMeters * 0.35f);
        var top = Trunk(mesh, bark, fork, radius, 0.75f, random);
        for (var i = 0; i < 5; i++)
        {
            Branch(mesh, bark, top, Vector3.Normalize(Direction(random) + new Vector3(0, 1.1f, 0)),
                (one.HeightMeters - fork) * 0.5f, radius * 0.5f, 3, random);
        }
    }

    private static void Branch(
        MeshBuilder mesh, Surface bark, Vector3 from, Vector3 along, float length, float radius, int depth,
        SeededRandom random)
    {
        var to = from + (along * length);
        mesh.Bar(bark, from, to, radius, radius * 0.6f, depth > 1 ? 5 : 3);
        var own = new SeededRandom(random.NextBits());
        for (var i = 0; i < (depth > (mesh.Detail < 1 ? 1 : 0) ? 3 : 0); i++)
        {
            var turned = Vector3.Normalize(along + (Direction(own) * 0.75f) + new Vector3(0, 0.15f, 0));
            Branch(
                mesh, bark, Vector3.Lerp(from, to, 0.55f + (0.2f * i)), turned, length * 0.55f, radius * 0.5f, depth - 1, own);
        }
    }

    /// <summary>A trunk with a flare at the foot and a slight bend; returns its upper end.</summary>
    private static Vector3 Trunk(
        MeshBuilder mesh, Surface bark, float height, float radius, float taper, SeededRandom random)
    {
        var lean = new Vector3(random.NextBetween(-0.05f, 0.05f), 1, random.NextBetween(-0.05f, 0.05f));
        var middle = lean * height * 0.5f;
        var top = (lean * height) +
            new Vector3(random.NextBetween(-0.08f, 0.08f), 0, random.NextBetween(-0.08f, 0.08f));
        var flare = lean * 0.25f;
        mesh.Bar(bark, Vector3.Zero, flare, radius * 1.4f, radius, 9);
        mesh.Bar(bark, flare, middle, radius, radius * (1 + taper) * 0.5f, 9);
        mesh.Bar(bark, middle, top, radius * (1 + taper) * 0.5f, radius * taper, 9);
        mesh.TrunkTop = top;
        return top;
    }

    private static Vector3 Direction(SeededRandom random)
    {
        var height = random.NextBetween(-1, 1);
        var (sine, cosine) = MathF.SinCos(MathF.Tau * random.NextUnit());
        var width = MathF.Sqrt(1 - (height * height));
        return new Vector3(cosine * width, height, sine * width);
    }

    private static (Vector3 Right, Vector3 Up) Plane(Vector3 normal, float size, SeededRandom random)
    {
        var facing = Vector3.Normalize(normal + new Vector3(0.001f, 0, 0));
        var right = Vector3.Normalize(
            Vector3.Cross(facing, MathF.Abs(facing.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY));
        var up = Vector3.Cross(right, facing);
        var (sine, cosine) = MathF.SinCos(MathF.Tau * random.NextUnit());
        return (((right * cosine) + (up * sine)) * size, ((up * cosine) - (right * sine)) * size);
    }
}
