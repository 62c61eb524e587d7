using DroneSeal.Host.Ground;

namespace DroneSeal.Host.CourseFlights;

/// <summary>What a <c>fly</c> command line asked for.</summary>
internal sealed record FlyRequest
{
    internal required string Course { get; init; }

    internal required IReadOnlyList<FlyArm> Arms { get; init; }

    internal int Trials { get; init; }

    internal ulong Seed { get; init; }

    /// <summary>One long flight of one learner until it has made so many edits; null for trials.</summary>
    internal int? UntilEdits { get; init; }

    internal int Parallel { get; init; }

    internal required FileInfo Weights { get; init; }

    internal DirectoryInfo? Cards { get; init; }

    /// <summary>Photographs that stand in for what the renderer paints; null without.</summary>
    internal DirectoryInfo? Photos { get; init; }

    /// <summary>Store of an earlier flight; filled by one flight where it holds nothing.</summary>
    internal DirectoryInfo? Store { get; init; }

    /// <summary>Layouts whose frames adapters are judged on; 0 judges nothing.</summary>
    internal int HeldOut { get; init; }

    /// <summary>Address of an autopilot; null for the built-in one.</summary>
    internal string? Autopilot { get; init; }

    /// <summary>Where ground stations are; null for nowhere.</summary>
    internal GroundRequest? Ground { get; init; }

    /// <summary>Folder that flights are recorded in; null records none.</summary>
    internal DirectoryInfo? Record { get; init; }

    internal FileInfo? Json { get; init; }

    internal DirectoryInfo? Report { get; init; }

    /// <summary>As it was typed, for the report.</summary>
    internal string CommandLine { get; init; } = "";
}
