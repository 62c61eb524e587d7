using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>Scatters obstacles by seed, so that there is always a way through.</summary>
public static class FieldGenerator
{
    private const int MostFields = 64;
    private const int MostDrawsEach = 200;

    /// <summary>The field of one seed.</summary>
    /// <param name="plan">What it should be like.</param>
    /// <param name="seed">Same plan and seed, same field.</param>
    /// <exception cref="ArgumentException">The plan has problems, or no field of this density can be
    /// passed.</exception>
    public static ObstacleField Scatter(FieldPlan plan, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, nameof(plan));
        }
        var random = new SeededRandom(seed);
        var goal = new Vector2(plan.LengthMeters, 0);
        for (var i = 0; i < MostFields; i++)
        {
            var field = Draw(plan, random);
            if (Passability.HasWay(field, goal, plan.PassableRadiusMeters, plan.WidthMeters))
            {
                return field;
            }
        }
        throw new ArgumentException(
            $"None of {MostFields} fields can be passed; lower the density.", nameof(plan));
    }

    private static ObstacleField Draw(FieldPlan plan, SeededRandom random)
    {
        var count = (int)MathF.Round(plan.DensityPerSquareMeter * plan.LengthMeters * plan.WidthMeters);
        var classId = FieldClasses.IdOf(plan.ClassName);
        var placed = new List<FieldObstacle>(count);
        for (var i = 0; i < count * MostDrawsEach && placed.Count < count; i++)
        {
            var candidate = new FieldObstacle(
                random.NextBetween(0, plan.LengthMeters),
                random.NextBetween(-plan.WidthMeters, plan.WidthMeters) * 0.5f,
                random.NextBetween(plan.SmallestRadiusMeters, plan.GreatestRadiusMeters),
                random.NextBetween(plan.SmallestHeightMeters, plan.GreatestHeightMeters),
                classId);
            if (IsAllowed(plan, placed, candidate))
            {
                placed.Add(candidate);
            }
        }
        return new ObstacleField(placed, FieldClasses.Known);
    }

    private static bool IsAllowed(FieldPlan plan, List<FieldObstacle> placed, FieldObstacle candidate)
    {
        var clear = plan.ClearRadiusMeters + candidate.RadiusMeters;
        var goal = new Vector2(plan.LengthMeters, 0);
        if (candidate.Center.Length() < clear || Vector2.Distance(candidate.Center, goal) < clear)
        {
            return false;
        }
        foreach (var other in placed)
        {
            var least = other.RadiusMeters + candidate.RadiusMeters + plan.SmallestGapMeters;
            if (Vector2.Distance(other.Center, candidate.Center) < least)
            {
                return false;
            }
        }
        return true;
    }
}
