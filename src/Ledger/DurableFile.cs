using System.Runtime.InteropServices;

namespace DroneSeal.Ledger;

/// <summary>Writes a file so that after any crash either the old or the new content is there,
/// whole.</summary>
/// <remarks>Temporary file beside it, fsync, rename, fsync of the folder. Temporary files end in
/// <see cref="TemporarySuffix"/>.</remarks>
public static partial class DurableFile
{
    /// <summary>How the name of an unfinished file ends; such files are rubbish once their writer is
    /// gone.</summary>
    public const string TemporarySuffix = ".unfinished";

    private const int CloseOnExec = 0x80000; // O_CLOEXEC, the same on x64 and arm64; O_RDONLY is zero

    /// <summary>Writes or replaces one file.</summary>
    /// <param name="path">Where; the folder must exist.</param>
    /// <param name="bytes">The whole content.</param>
    /// <param name="mustReachDisk">False leaves out both fsyncs: safe against a killed process, not against
    /// lost power.</param>
    /// <exception cref="IOException">The disk is full or failing; the old content still stands.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool mustReachDisk = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var temporary =
            $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{TemporarySuffix}";
        using (var file =
            new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(bytes);
            file.Flush(mustReachDisk);
        }

        File.Move(temporary, path, overwrite: true);
        if (mustReachDisk)
        {
            SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
    }

    /// <summary>Makes the names in a folder reach the disk; does nothing where the system knows no such
    /// thing.</summary>
    public static void SyncFolder(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var handle = Open(folder, CloseOnExec);
        if (handle < 0)
        {
            return;
        }

        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
