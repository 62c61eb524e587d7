using DroneSeal.Sim;

namespace DroneSeal.Host.Training;

/// <summary>Which kinds of thing a model trained on courses learns, and which it must never see.</summary>
internal static class TaughtClasses
{
    /// <summary>Rows of the head, in order.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        ["person", "car", "fire hydrant", "tree", "pole", "wall", "crate", "jersey barrier"];

    /// <summary>Kinds that any of the courses calls novel.</summary>
    internal static IReadOnlyList<ObstacleKind> Withheld(IEnumerable<Course> courses) =>
        [.. courses.SelectMany(course => course.Novel).Distinct()];
}
