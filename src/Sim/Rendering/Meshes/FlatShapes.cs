using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>Orange things on the ground that are no obstacle.</summary>
internal static class FlatShapes
{
    private const float LiftMeters = 0.008f;

    /// <summary>Fallen leaves in a patch.</summary>
    internal static void Leaves(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        mesh.OpennessAtGround = 1;
        var count = (int)(one.WidthMeters * one.LengthMeters * 45) + 30;
        for (var i = 0; i < count; i++)
        {
            var (sine, cosine) = MathF.SinCos(MathF.Tau * random.NextUnit());
            var away = MathF.Pow(random.NextUnit(), 0.7f) * 0.5f;
            var place = new Vector3(cosine * away * one.WidthMeters, LiftMeters, sine * away * one.LengthMeters);
            var (turn, along) = MathF.SinCos(MathF.Tau * random.NextUnit());
            var size = random.NextBetween(0.045f, 0.09f);
            var tilt = random.NextBetween(0, 0.5f);
            var right = new Vector3(along, tilt, turn) * size;
            var up = new Vector3(-turn, random.NextBetween(0, 0.3f), along) * size;
            var colour = Vector3.Lerp(new(0.85f, 0.32f, 0.06f), new(0.72f, 0.50f, 0.12f), random.NextUnit());
            colour = Vector3.Lerp(colour, new(0.42f, 0.22f, 0.10f), random.NextUnit() * random.NextUnit());
            place.Y += MathF.Max(right.Y + up.Y, 0.002f);
            mesh.Card(new Surface(SurfaceLayer.Leaf, colour, 0.15f, 0.2f), place, right, -up, Vector3.UnitY, 1);
        }
    }

    /// <summary>Worn paint: a line, an arrow along -z, or a cross.</summary>
    internal static void PaintedMark(MeshBuilder mesh, PlacedObstacle one, SeededRandom random)
    {
        mesh.OpennessAtGround = 1;
        var orange = Vector3.Lerp(new(0.95f, 0.32f, 0.08f), new(0.97f, 0.48f, 0.12f), random.NextUnit());
        var paint = new Surface(SurfaceLayer.WornPaint, orange, 0.15f, 0, 1.1f);
        var (half, length) = (one.WidthMeters * 0.5f, one.LengthMeters * 0.5f);
        Strip(mesh, paint, Vector2.Zero, new(half, length), one.Design == "cross" ? 0.7f : 0);
        if (one.Design == "cross")
        {
            Strip(mesh, paint, Vector2.Zero, new(half, length), -0.7f);
        }
        if (one.Design == "arrow")
        {
            Strip(mesh, paint, new(-half * 1.2f, -length * 0.8f), new(half * 0.8f, length * 0.4f), -0.7f);
            Strip(mesh, paint, new(half * 1.2f, -length * 0.8f), new(half * 0.8f, length * 0.4f), 0.7f);
        }
    }

    private static void Strip(MeshBuilder mesh, Surface paint, Vector2 center, Vector2 half, float turn)
    {
        var (sine, cosine) = MathF.SinCos(turn);
        mesh.Quad(paint, At(-1, 1), At(1, 1), At(1, -1), At(-1, -1));

        Vector3 At(int x, int z) => new(
            center.X + (x * half.X * cosine) - (z * half.Y * sine), LiftMeters,
            center.Y + (x * half.X * sine) + (z * half.Y * cosine));
    }
}
