using DroneSeal.Sim;

namespace DroneSeal.Host.Benching;

/// <summary>What ranges are measured on.</summary>
/// <param name="Courses">Each by itself.</param>
/// <param name="FirstSeed">Of the layouts.</param>
/// <param name="Seeds">How many layouts of each course.</param>
/// <param name="EdgeNoise">Deviation of a box's edges, share of the box's size.</param>
/// <param name="MissShare">Share of the boxes that the tracker does not get, 0..1.</param>
/// <param name="ClassName">Only things of this class are measured; null for all.</param>
/// <param name="CalledAs">The name that they get instead of their own; null for their own.</param>
internal sealed record RangeBenchRequest(
    IReadOnlyList<Course> Courses,
    ulong FirstSeed,
    int Seeds,
    float EdgeNoise,
    float MissShare,
    string? ClassName,
    string? CalledAs);
