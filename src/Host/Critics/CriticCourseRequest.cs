using DroneSeal.SelfEdit;
using DroneSeal.Sim;

namespace DroneSeal.Host.Critics;

/// <summary>What critics are measured on: rendered frames of courses.</summary>
/// <param name="Courses">The courses.</param>
/// <param name="Seeds">Layouts of each.</param>
/// <param name="Frames">Frames a layout, spread over the way.</param>
/// <param name="ClassName">The obstacle; null for the first novel kind of each course.</param>
/// <param name="Bar">From this probability on a finding teaches; null for the calibration's own.</param>
/// <param name="Pictures">Where frames with wrong and missed findings go; null for nowhere.</param>
internal sealed record CriticCourseRequest(
    IReadOnlyList<Course> Courses, IReadOnlyList<ulong> Seeds, int Frames, string? ClassName, float? Bar,
    DirectoryInfo? Pictures)
{
    /// <summary>Objects lower than this, visible pixels, count neither way.</summary>
    internal const float SmallestHeightPx = 12;

    /// <summary>Objects of which less is visible count neither way.</summary>
    internal const float LeastVisibleShare = 0.25f;

    /// <summary>Overlap from which a finding has found an object.</summary>
    internal const float MinIoU = 0.5f;

    /// <summary>The bars of the loop: what is taught of a frame's findings.</summary>
    internal static MiniTaskOptions Bars { get; } = new();
}
