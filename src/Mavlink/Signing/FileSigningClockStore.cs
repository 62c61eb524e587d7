using System.Text;

namespace DroneSeal.Mavlink.Signing;

/// <summary>
/// Keeps a signing clock's state in a file: written aside, flushed, renamed, folder flushed.
/// </summary>
public sealed class FileSigningClockStore : ISigningClockStore
{
    private readonly string _path;

    /// <summary>Names the file; its folder must exist by the time it is written.</summary>
    public FileSigningClockStore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
    }

    /// <inheritdoc/>
    public SigningClockState Load()
    {
        try
        {
            var parts = File.ReadAllText(_path).Split(' ', StringSplitOptions.TrimEntries);
            return parts.Length == 2
                && ulong.TryParse(parts[0], out var reserved) && ulong.TryParse(parts[1], out var reached)
                    ? new(Math.Min(reserved, SigningTime.Last), Math.Min(reached, SigningTime.Last))
                    : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <inheritdoc/>
    public bool TrySave(SigningClockState state)
    {
        try
        {
            var aside = _path + ".new";
            using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
            {
                file.Write(Encoding.ASCII.GetBytes($"{state.ReservedTo} {state.ReachedAt}\n"));
                file.Flush(flushToDisk: true);
            }
            File.Move(aside, _path, overwrite: true);
            NativeFolder.Flush(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
