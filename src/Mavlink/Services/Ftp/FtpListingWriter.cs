using System.Globalization;
using System.Text;

namespace DroneSeal.Mavlink;

/// <summary>Writes directory entries as the wire has them: <c>Dname</c> or <c>Fname TAB size</c>, each ended
/// by a NUL, and <c>S</c> for what is not shown, so that the numbers of the others stay.</summary>
internal static class FtpListingWriter
{
    /// <summary>Every entry of a path, in a fixed order.</summary>
    internal static IReadOnlyList<string> EntriesOf(FtpPaths paths, FtpMount? mount, string fullPath)
    {
        if (mount is null)
        {
            return [.. paths.Mounts.Select(each => $"D{each.Name}")];
        }

        var directory = new DirectoryInfo(fullPath);
        if (!directory.Exists)
        {
            return [];
        }

        var entries = directory.GetFileSystemInfos();
        Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return Array.ConvertAll(entries, Entry);
    }

    /// <summary>Writes entries from one on, as many as fit whole; how many bytes.</summary>
    internal static int Write(IReadOnlyList<string> entries, int first, Span<byte> into)
    {
        var written = 0;
        for (var i = first; i < entries.Count; i++)
        {
            if (written == into.Length
                || !Encoding.UTF8.TryGetBytes(entries[i], into[written..^1], out var count))
            {
                break;
            }

            into[written + count] = 0;
            written += count + 1;
        }

        return written;
    }

    private static string Entry(FileSystemInfo entry)
    {
        var text = entry switch
        {
            FileInfo file => string.Create(CultureInfo.InvariantCulture, $"F{file.Name}\t{file.Length}"),
            _ => $"D{entry.Name}",
        };
        return FtpPaths.IsShown(entry) && Encoding.UTF8.GetByteCount(text) < FtpPacket.MostData ? text : "S";
    }
}
