namespace DroneSeal.Host.CourseFlights;

/// <summary>The store folder of one trial: a copy of an earlier flight's, or empty; thrown away afterwards
/// unless it is to stay.</summary>
internal sealed class TrialStore : IDisposable
{
    private readonly bool _isKept;

    /// <summary>Makes the folder.</summary>
    /// <param name="copyOf">Store to begin with; null begins with nothing.</param>
    /// <param name="leaveIn">Where it stays; null for a folder of this trial's own.</param>
    /// <param name="isNeeded">Whether there must be one, because a ledger is wanted.</param>
    internal TrialStore(string? copyOf, string? leaveIn, bool isNeeded)
    {
        _isKept = leaveIn is not null;
        if (leaveIn is null && copyOf is null && !isNeeded)
        {
            return;
        }

        Path = leaveIn ?? Directory.CreateTempSubdirectory("droneseal-fly-").FullName;
        if (copyOf is not null)
        {
            Copy(new DirectoryInfo(copyOf), new DirectoryInfo(Path));
        }
    }

    /// <summary>The folder; null where nothing is stored.</summary>
    internal string? Path { get; }

    public void Dispose()
    {
        if (!_isKept && Path is not null)
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    /// <summary>Copies a store.</summary>
    internal static void Copy(DirectoryInfo from, DirectoryInfo into)
    {
        into.Create();
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(System.IO.Path.Combine(into.FullName, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories())
        {
            Copy(folder, new DirectoryInfo(System.IO.Path.Combine(into.FullName, folder.Name)));
        }
    }
}
