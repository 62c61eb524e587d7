namespace DroneSeal.Vision.Recording;

/// <summary>The real disk; one write a call, no buffer of its own.</summary>
internal sealed class RecordingDisk : IRecordingDisk
{
    public Stream Create(string path) => new FileStream(path, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Share = FileShare.Read | FileShare.Delete,
        BufferSize = 0,
    });

    public void Flush(Stream segment) => ((FileStream)segment).Flush(flushToDisk: true);

    public long FreeBytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;
}
