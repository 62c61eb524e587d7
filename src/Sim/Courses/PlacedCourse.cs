namespace DroneSeal.Sim;

/// <summary>A course with a seed: everything has its place. Immutable.</summary>
public sealed class PlacedCourse
{
    private readonly List<FieldObstacle> _standing = [];

    internal PlacedCourse(
        Course course, ulong seed, PlacedLight light, GroundKind ground, IReadOnlyList<PlacedObstacle> obstacles)
    {
        Course = course;
        Seed = seed;
        Light = light;
        Ground = ground;
        Obstacles = obstacles;
        foreach (var obstacle in obstacles.Where(one => one.Path is null))
        {
            _standing.AddRange(obstacle.Cylinders(default));
        }
        Standing = new ObstacleField(_standing, FieldClasses.Known);
    }

    /// <summary>What it was made from.</summary>
    public Course Course { get; }

    /// <summary>What it was made with.</summary>
    public ulong Seed { get; }

    /// <summary>Light and weather.</summary>
    public PlacedLight Light { get; }

    /// <summary>The ground.</summary>
    public GroundKind Ground { get; }

    /// <summary>Everything, solid or not; rows are what ground truth names.</summary>
    public IReadOnlyList<PlacedObstacle> Obstacles { get; }

    /// <summary>What stands still, as cylinders; home is the start.</summary>
    public ObstacleField Standing { get; }

    /// <summary>Everything solid at one time, as cylinders; what moves comes last, in the same rows at every
    /// time.</summary>
    public ObstacleField FieldAt(TimeSpan now)
    {
        if (!Course.HasMoving)
        {
            return Standing;
        }
        var all = new List<FieldObstacle>(_standing);
        foreach (var obstacle in Obstacles.Where(one => one.Path is not null))
        {
            all.AddRange(obstacle.Cylinders(now));
        }
        return new ObstacleField(all, FieldClasses.Known);
    }
}
