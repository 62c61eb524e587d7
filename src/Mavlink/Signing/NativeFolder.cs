using System.Runtime.InteropServices;

namespace DroneSeal.Mavlink.Signing;

/// <summary>
/// Flushes a folder, so that a rename in it survives a loss of power; the framework has no call for it.
/// </summary>
internal static partial class NativeFolder
{
    private const string Library = "libc";

    // O_RDONLY | O_CLOEXEC, the same number on every Linux that this runs on.
    private const int CloseOnExec = 0x80000;

    /// <summary>
    /// Does what it can: where a file system refuses, the kernel flushes by itself a few seconds later.
    /// </summary>
    internal static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        var descriptor = Open(folder, CloseOnExec);
        if (descriptor >= 0)
        {
            _ = Synchronise(descriptor);
            _ = Close(descriptor);
        }
    }

    [LibraryImport(Library, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport(Library, EntryPoint = "fsync")]
    private static partial int Synchronise(int descriptor);

    [LibraryImport(Library, EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
