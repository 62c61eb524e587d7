using System.Reflection;

namespace DroneSeal.Mavlink.Tests;

/// <summary>
/// Where the sources lie that these tests read; the project file writes it into the assembly.
/// </summary>
internal static class ProjectTree
{
    /// <summary>This test project's folder.</summary>
    internal static string Tests { get; } = typeof(ProjectTree).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectFolder").Value!;

    /// <summary>The checkout.</summary>
    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Tests, "..", ".."));
}
