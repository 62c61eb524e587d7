namespace DroneSeal.Sim;

/// <summary>A course as its file says it, before a seed is chosen. Positions are metres north and east of
/// the start.</summary>
public sealed record Course
{
    /// <summary>Short name, as on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public string About { get; init; } = "";

    /// <summary>The camera.</summary>
    public CourseCamera Camera { get; init; } = new();

    /// <summary>Light and weather.</summary>
    public CourseLight Light { get; init; } = new();

    /// <summary>The grounds that the seed chooses from; at least one.</summary>
    public IReadOnlyList<GroundKind> Grounds { get; init; } = [GroundKind.Grass];

    /// <summary>Where the flight ends.</summary>
    public required CourseGoal Goal { get; init; }

    /// <summary>The space to keep to.</summary>
    public required CourseCorridor Corridor { get; init; }

    /// <summary>Kinds that the base model was never shown.</summary>
    public IReadOnlyList<ObstacleKind> Novel { get; init; } = [];

    /// <summary>What stands and moves there.</summary>
    public IReadOnlyList<CourseItem> Items { get; init; } = [];

    /// <summary>What a flight may take and reach.</summary>
    public required CourseLimits Limits { get; init; }

    /// <summary>What makes a set of trials a pass.</summary>
    public required CoursePass Pass { get; init; }

    /// <summary>Whether anything moves.</summary>
    public bool HasMoving => Items.Any(item => item.Path is not null);
}
