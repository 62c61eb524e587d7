using System.Security.Cryptography;
using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit;

/// <summary>Files of one kind, each named by the SHA-256 of its bytes.</summary>
internal sealed class ContentFolder
{
    private readonly string _folder;
    private readonly string _suffix;
    private readonly bool _mustReachDisk;

    internal ContentFolder(string store, string name, string suffix, bool mustReachDisk)
    {
        _folder = Path.Combine(store, name);
        _suffix = suffix;
        _mustReachDisk = mustReachDisk;
    }

    internal void Create() => Directory.CreateDirectory(_folder);

    internal string PathOf(string sha256) => Path.Combine(_folder, RequireHash(sha256) + _suffix);

    /// <summary>Writes bytes under their hash. A file that is there and whole is left alone, a damaged one
    /// replaced.</summary>
    internal string Put(ReadOnlySpan<byte> bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(sha256);
        if (!IsWhole(path, bytes))
        {
            DurableFile.Write(path, bytes, _mustReachDisk);
        }

        return sha256;
    }

    /// <summary>The bytes of a name, or null where there is no such file.</summary>
    /// <remarks>What was not made to reach the disk may be cut short or zeroed once the power has gone, and a row of
    /// the ledger may name it all the same: then it counts as dropped.</remarks>
    /// <exception cref="StoreException">The file does not hold what its name says, though it was made to reach the
    /// disk.</exception>
    internal byte[]? TryGet(string sha256)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes
            : !_mustReachDisk ? null
            : throw new StoreException(
                $"The file {path} is damaged: its bytes are not the ones its name says.");
    }

    /// <summary>All files, oldest first; equal ages by name.</summary>
    internal IEnumerable<FileInfo> Files() => new DirectoryInfo(_folder).EnumerateFiles("*" + _suffix)
        .Where(file => IsHash(NameOf(file)))
        .OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal);

    internal string NameOf(FileInfo file) => _suffix.Length == 0 ? file.Name : file.Name[..^_suffix.Length];

    /// <summary>Removes what killed writers left.</summary>
    internal void Sweep()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*" + DurableFile.TemporarySuffix))
        {
            File.Delete(file);
        }
    }

    private static bool IsWhole(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));
    }

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private static string RequireHash(string sha256) => IsHash(sha256 ?? "")
        ? sha256!
        : throw new ArgumentException(
            $"\"{sha256}\" is no SHA-256: it must be 64 hexadecimal digits in lower case.", nameof(sha256));
}
