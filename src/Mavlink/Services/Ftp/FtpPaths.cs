namespace DroneSeal.Mavlink;

/// <summary>Turns a path of the wire into one of this machine, or refuses: nothing leads out of a mount,
/// neither dots nor links.</summary>
internal sealed class FtpPaths
{
    /// <summary>Ends the names of files that are still being written; nobody can see or name these.</summary>
    internal const string PartSuffix = ".part~";
    private readonly IReadOnlyList<FtpMount> _mounts;

    internal FtpPaths(IReadOnlyList<FtpMount> mounts) => _mounts = mounts;

    internal IReadOnlyList<FtpMount> Mounts => _mounts;

    /// <summary>Finds the place of a path.</summary>
    /// <param name="path">As it came: slashes between the parts, one in front or not.</param>
    /// <param name="mount">The mount; null for the root, which only lists the mounts.</param>
    /// <param name="fullPath">The place on this machine; empty for the root.</param>
    /// <returns>Why not, or <see cref="FtpError.None"/>.</returns>
    internal FtpError Resolve(string path, out FtpMount? mount, out string fullPath)
    {
        mount = null;
        fullPath = string.Empty;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(parts, IsUnsafe))
        {
            return FtpError.FileProtected;
        }

        if (parts.Length == 0)
        {
            return FtpError.None;
        }

        mount = _mounts.FirstOrDefault(candidate => candidate.Name == parts[0]);
        if (mount is null)
        {
            return FtpError.FileNotFound;
        }

        fullPath = mount.Directory;
        foreach (var part in parts.AsSpan(1))
        {
            fullPath = Path.Combine(fullPath, part);
            if (IsLink(fullPath))
            {
                return FtpError.FileProtected;
            }
        }

        return FtpError.None;
    }

    /// <summary>Whether a name may be shown: no link, and nothing that a path could not say again.</summary>
    internal static bool IsShown(FileSystemInfo entry) => entry.LinkTarget is null && !IsUnsafe(entry.Name);

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static bool IsUnsafe(string part) =>
        part is "." or ".."
        || part.EndsWith(PartSuffix, StringComparison.Ordinal)
        || part.Contains('\\', StringComparison.Ordinal)
        || part.Any(char.IsControl);
}
