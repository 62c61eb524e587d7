using System.Text;

namespace DroneSeal.Mavlink;

/// <summary>Lists, removes, renames and makes what stands in the mounts.</summary>
internal sealed class FtpTree
{
    private readonly FtpPaths _paths;

    internal FtpTree(FtpPaths paths) => _paths = paths;

    /// <summary>A place inside a mount; the mount itself and the root are none.</summary>
    internal FtpError FileOf(string text, out FtpMount? mount, out string path)
    {
        var error = _paths.Resolve(text, out mount, out path);
        return error != FtpError.None ? error
            : mount is null || path == mount.Directory ? FtpError.FileProtected
            : FtpError.None;
    }

    internal FtpError List(FtpPacket request, ref FtpPacket reply)
    {
        var error = _paths.Resolve(request.Text, out var mount, out var path);
        if (error != FtpError.None)
        {
            return error;
        }

        if (mount is not null && path != mount.Directory && !Directory.Exists(path))
        {
            return FtpError.FileNotFound;
        }

        var entries = FtpListingWriter.EntriesOf(_paths, mount, path);
        if (request.Offset >= entries.Count)
        {
            return FtpError.EndOfFile;
        }

        reply.Size = (byte)FtpListingWriter.Write(entries, (int)request.Offset, reply.Room);
        return FtpError.None;
    }

    internal FtpError Change(FtpPacket request)
    {
        // Rename has two names with a NUL between them.
        var both = Encoding.UTF8.GetString(request.Data).TrimEnd('\0').Split('\0');
        var error = FileOf(both[0], out var mount, out var path);
        if (error != FtpError.None || mount!.IsReadOnly)
        {
            return error != FtpError.None ? error : FtpError.FileProtected;
        }

        switch (request.Opcode)
        {
            case FtpOpcode.Rename:
                return Rename(path, both);
            case FtpOpcode.CreateDirectory:
                var isThere = Path.Exists(path);
                Directory.CreateDirectory(path);
                return isThere ? FtpError.FileExists : FtpError.None;
            case FtpOpcode.RemoveDirectory:
                Directory.Delete(path, recursive: false);
                return FtpError.None;
            default:
                var isFile = File.Exists(path);
                File.Delete(path);
                return isFile ? FtpError.None : FtpError.FileNotFound;
        }
    }

    private FtpError Rename(string path, string[] both)
    {
        if (both.Length != 2)
        {
            return FtpError.InvalidDataSize;
        }

        var error = FileOf(both[1], out var mount, out var newPath);
        if (error != FtpError.None || mount!.IsReadOnly)
        {
            return error != FtpError.None ? error : FtpError.FileProtected;
        }

        File.Move(path, newPath, overwrite: true);
        return FtpError.None;
    }
}
