using System.Numerics;

namespace DroneSeal.Flight.Tests;

/// <summary>A seeded field of trees between a start at the origin and a goal in the north.</summary>
public static class CylinderField
{
    public const float LengthMeters = 40f;
    private const float HalfWidthMeters = 12f;
    private const float BeyondMeters = 4f;
    private const float ClearMeters = 2.5f;

    public static Vector2 Goal => new(LengthMeters, 0f);

    /// <param name="seed">Of the places and sizes.</param>
    /// <param name="density">Trees a square metre.</param>
    public static Cylinder[] Seeded(int seed, float density)
    {
        var random = new Random(seed);
        var area = (LengthMeters + (2f * BeyondMeters)) * 2f * HalfWidthMeters;
        List<Cylinder> field = [];
        while (field.Count < (int)(density * area))
        {
            var centre = new Vector2(
                Between(random, -BeyondMeters, LengthMeters + BeyondMeters),
                Between(random, -HalfWidthMeters, HalfWidthMeters));
            var one = new Cylinder(centre, Between(random, 0.15f, 0.5f), 4f, 0);
            if (centre.Length() > ClearMeters && (centre - Goal).Length() > ClearMeters
                && IsApart(field, one))
            {
                field.Add(one);
            }
        }

        return [.. field];
    }

    private static bool IsApart(List<Cylinder> field, Cylinder one) =>
        field.TrueForAll(other => (other.Centre - one.Centre).Length() > other.Radius + one.Radius);

    private static float Between(Random random, float low, float high) =>
        low + ((high - low) * random.NextSingle());
}
