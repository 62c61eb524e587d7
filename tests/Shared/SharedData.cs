namespace DroneSeal.Tests;

/// <summary>Finds the photographs and weights that are not part of the project.</summary>
internal static class SharedData
{
    /// <summary>The folder with <c>data</c> and <c>weights</c>: <c>DRONESEAL_DATA</c>, or <c>../shared</c> of the checkout.</summary>
    internal static string? Root { get; } = Find();

    /// <summary>A path below the folder; skips the calling test, with the reason, where there is none.</summary>
    internal static string Require(params string[] parts)
    {
        var path = Root is null ? null : Path.Combine([Root, .. parts]);
        Skip.If(
            path is null || !(File.Exists(path) || Directory.Exists(path)),
            $"{Path.Combine(parts)} is not here: put the shared folder beside the checkout or set DRONESEAL_DATA.");
        return path!;
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("DRONESEAL_DATA");
        if (!string.IsNullOrEmpty(named))
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DroneSeal.sln")))
            {
                var beside = Path.Combine(folder.FullName, "..", "shared");
                return Directory.Exists(beside) ? Path.GetFullPath(beside) : null;
            }
        }

        return null;
    }
}
