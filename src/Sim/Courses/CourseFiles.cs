namespace DroneSeal.Sim;

/// <summary>Finds course files by name.</summary>
public static class CourseFiles
{
    /// <summary>Name of the folder that the courses lie in.</summary>
    public const string FolderName = "sim-courses";

    /// <summary>The nearest folder of courses: here, above here, or beside the program.</summary>
    /// <returns>Null when there is none.</returns>
    public static string? FindFolder() =>
        Upwards(Directory.GetCurrentDirectory()) ?? Upwards(AppContext.BaseDirectory);

    /// <summary>The file of a course that is named by path or by name.</summary>
    /// <returns>Null when there is none.</returns>
    public static string? Find(string pathOrName)
    {
        ArgumentException.ThrowIfNullOrEmpty(pathOrName);
        if (File.Exists(pathOrName))
        {
            return pathOrName;
        }
        var path = FindFolder() is { } folder ? Path.Combine(folder, pathOrName + ".yaml") : "";
        return File.Exists(path) ? path : null;
    }

    /// <summary>All courses of the folder, by name.</summary>
    public static IReadOnlyList<string> All() =>
        FindFolder() is { } folder ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];

    private static string? Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, FolderName);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }
        return null;
    }
}
