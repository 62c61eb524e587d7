using System.Numerics;

namespace DroneSeal.Sim.Teaching;

/// <summary>One layout: what stands where, in which light, on which ground. Things lie round the
/// origin.</summary>
internal sealed class TeachingScene
{
    private const float LeastHalfSizeMeters = 9;
    private const float MostHalfSizeMeters = 30;

    private const int HorizonsEachGround = 6;
    private const int MostDrawsEach = 20;

    /// <summary>How often each kind is drawn where no course says; the rest as one.</summary>
    private static readonly Dictionary<ObstacleKind, float> _weights = new()
    {
        [ObstacleKinds.Tree] = 1.6f,
        [ObstacleKinds.Pole] = 1.2f,
        [ObstacleKinds.Person] = 1.2f,
        [ObstacleKinds.Car] = 0.7f,
        [ObstacleKinds.Wall] = 0.8f,
        [ObstacleKinds.OrangeWall] = 0.7f,
        [ObstacleKinds.Leaves] = 1.2f,
        [ObstacleKinds.PaintedMark] = 1.3f,
        [ObstacleKinds.Clutter] = 3.5f,
    };

    private readonly List<PlacedObstacle> _obstacles = [];

    internal TeachingScene(TeachingOptions options, ulong number)
    {
        var state = options.Seed ^ (number * 0x9E3779B97F4A7C15);
        Seed = SeededRandom.Scatter(ref state);
        var random = new SeededRandom(Seed);
        Base = options.Courses.Count > 0 ? Pick(options.Courses, random) : null;
        var isFromCourse = Base is not null && random.NextUnit() < 0.4f;
        Light = isFromCourse ? LightOf(Base!.Light, random) : TeachingLight.Draw(random);
        Ground = isFromCourse ? Pick(Base!.Grounds, random) : Pick(Enum.GetValues<GroundKind>(), random);
        Horizon = (uint)(random.NextUnit() * HorizonsEachGround);
        HalfSizeMeters = random.NextBetween(LeastHalfSizeMeters, MostHalfSizeMeters);
        Place(options, random);
    }

    internal ulong Seed { get; }

    internal Course? Base { get; }

    internal PlacedLight Light { get; }

    internal GroundKind Ground { get; }

    internal uint Horizon { get; }

    /// <summary>Things stand no farther from the origin than this.</summary>
    internal float HalfSizeMeters { get; }

    internal IReadOnlyList<PlacedObstacle> Obstacles => _obstacles;

    internal static TValue Pick<TValue>(IReadOnlyList<TValue> from, SeededRandom random) =>
        from[(int)(random.NextUnit() * from.Count)];

    private static PlacedLight LightOf(CourseLight light, SeededRandom random) => new(
        Pick(light.Skies, random),
        light.SunAzimuthDegrees.Draw(random),
        light.SunElevationDegrees.Draw(random),
        light.VisibilityMeters.Draw(random), light.Rain.Draw(random), light.ExposureStops.Draw(random));

    private void Place(TeachingOptions options, SeededRandom random)
    {
        CourseItem[] own =
            [.. (Base?.Items ?? []).Where(item => !options.Withheld.Contains(item.Kind))];
        ObstacleKind[] kinds = [.. ObstacleKinds.All.Append(ObstacleKinds.Clutter).Except(options.Withheld)];
        // Sparse ones are as likely as crowded ones; one in sixteen holds nothing.
        var count = random.NextUnit() < 0.06f ? 0 : (int)(6 * MathF.Pow(11, random.NextUnit()));
        var gap = random.NextBetween(0.2f, 1.6f);
        // Some layouts are of few kinds, as real places are.
        if (random.NextUnit() < 0.3f)
        {
            kinds = [.. kinds.OrderBy(_ => random.NextBits()).Take(3)];
        }
        var ownShare = own.Length > 0 ? 0.3f : 0;
        for (var i = 0; i < count; i++)
        {
            var isOwn = random.NextUnit() < ownShare;
            var item = isOwn ? Pick(own, random) : ItemOf(Weighted(kinds, random));
            TryPlace(item, gap, random);
        }
    }

    private void TryPlace(CourseItem item, float gap, SeededRandom random)
    {
        for (var i = 0; i < MostDrawsEach; i++)
        {
            var away = HalfSizeMeters * MathF.Pow(random.NextUnit(), 0.7f);
            var (sine, cosine) = MathF.SinCos(MathF.Tau * random.NextUnit());
            var one = CoursePlacing.One(item, new Vector2(cosine, sine) * away, random) with
            {
                HeadingRadians = MathF.Tau * random.NextUnit(),
                Path = null,
            };
            if (_obstacles.TrueForAll(other => IsApart(one, other, gap)))
            {
                _obstacles.Add(one);
                return;
            }
        }
    }

    /// <summary>What lies flat may lie under anything.</summary>
    private static bool IsApart(PlacedObstacle one, PlacedObstacle other, float gap) =>
        !one.Kind.IsSolid || !other.Kind.IsSolid ||
        Vector2.Distance(one.Position, other.Position) >= gap + one.ReachMeters + other.ReachMeters;

    private static ObstacleKind Weighted(ObstacleKind[] kinds, SeededRandom random)
    {
        var left = random.NextUnit() * kinds.Sum(kind => _weights.GetValueOrDefault(kind, 1));
        foreach (var kind in kinds)
        {
            left -= _weights.GetValueOrDefault(kind, 1);
            if (left < 0)
            {
                return kind;
            }
        }
        return kinds[^1];
    }

    /// <summary>A kind in sizes somewhat beyond its usual ones.</summary>
    private static CourseItem ItemOf(ObstacleKind kind) => new()
    {
        Kind = kind,
        HeightMeters = Wider(kind.HeightMeters),
        WidthMeters = Wider(kind.WidthMeters),
        LengthMeters = Wider(kind.LengthMeters),
    };

    private static NumberRange Wider(NumberRange range) => new(range.Low * 0.85f, range.High * 1.15f);
}
