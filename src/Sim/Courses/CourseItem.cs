namespace DroneSeal.Sim;

/// <summary>One entry of a course's obstacles: a thing at a place, on a path, or scattered.</summary>
public sealed record CourseItem
{
    /// <summary>What it is.</summary>
    public required ObstacleKind Kind { get; init; }

    /// <summary>The designs that the seed chooses from; empty for all of the kind.</summary>
    public IReadOnlyList<string> Designs { get; init; } = [];

    /// <summary>Metres from the start; not used when scattered or on a path.</summary>
    public NumberRange NorthMeters { get; init; }

    /// <summary>Metres from the start; not used when scattered or on a path.</summary>
    public NumberRange EastMeters { get; init; }

    /// <summary>Which way it faces, clockwise from north; not used on a path.</summary>
    public NumberRange HeadingDegrees { get; init; } = new(0, 360);

    /// <summary>Scattered instead of placed.</summary>
    public ScatterPlan? Scatter { get; init; }

    /// <summary>Moves along a path instead of standing still.</summary>
    public MovingPath? Path { get; init; }

    /// <summary>From bottom to top, metres.</summary>
    public required NumberRange HeightMeters { get; init; }

    /// <summary>Across, metres; of a tree, its trunk.</summary>
    public required NumberRange WidthMeters { get; init; }

    /// <summary>From front to back, metres.</summary>
    public required NumberRange LengthMeters { get; init; }

    /// <summary>Where the file says it; for messages.</summary>
    public long Line { get; init; }
}
