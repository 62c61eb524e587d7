namespace DroneSeal.Mavlink;

/// <summary>One open file of a server. A file being written stands beside its name until it is
/// whole.</summary>
internal sealed class FtpSession : IDisposable
{
    private readonly FileStream _file;
    private readonly string? _finalPath;
    private readonly long _mostBytes;

    private FtpSession(byte id, MavlinkAddress owner, FileStream file, string? finalPath, long mostBytes)
    {
        Id = id;
        Owner = owner;
        _file = file;
        _finalPath = finalPath;
        _mostBytes = mostBytes;
    }

    internal byte Id { get; }

    internal MavlinkAddress Owner { get; }

    internal TimeSpan UsedAt { get; set; }

    internal bool IsWriting => _finalPath is not null;

    internal long Length => _file.Length;

    internal static FtpSession Read(byte id, MavlinkAddress owner, string path) => new(
        id,
        owner,
        new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete),
        finalPath: null,
        mostBytes: 0);

    /// <summary>Begins a file anew, or goes on with what an old one holds.</summary>
    internal static FtpSession Write(
        byte id, MavlinkAddress owner, string path, bool isKeepingOld, long mostBytes)
    {
        var part = $"{path}.{id}{FtpPaths.PartSuffix}";
        if (isKeepingOld)
        {
            File.Copy(path, part, overwrite: true);
        }

        var mode = isKeepingOld ? FileMode.Open : FileMode.Create;
        return new FtpSession(id, owner, new FileStream(part, mode, FileAccess.Write), path, mostBytes);
    }

    /// <summary>Reads at a place; 0 at the end.</summary>
    internal int Read(long offset, Span<byte> into) => RandomAccess.Read(_file.SafeFileHandle, into, offset);

    internal FtpError Write(long offset, ReadOnlySpan<byte> bytes)
    {
        if (!IsWriting)
        {
            return FtpError.FileProtected;
        }

        if (offset + bytes.Length > _mostBytes)
        {
            return FtpError.Fail;
        }

        RandomAccess.Write(_file.SafeFileHandle, bytes, offset);
        return FtpError.None;
    }

    /// <summary>Ends the session well: a written file takes its name.</summary>
    internal void Commit()
    {
        if (_finalPath is not null)
        {
            _file.Flush(flushToDisk: true);
            File.Move(_file.Name, _finalPath, overwrite: true);
        }

        _file.Dispose();
    }

    /// <summary>Ends the session; a file that was not committed is gone.</summary>
    public void Dispose()
    {
        _file.Dispose();
        if (_finalPath is not null)
        {
            File.Delete(_file.Name);
        }
    }
}
