using System.IO.MemoryMappedFiles;

namespace DroneSeal.Host.Agent;

/// <summary>Two numbers in shared memory: when a process's loop last turned, and what it is about. Written by
/// that process, read by the agent.</summary>
internal sealed class Pulse : IDisposable
{
    private const int Length = 2 * sizeof(long);
    private const int StageOffset = sizeof(long);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private Pulse(MemoryMappedFile file)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, Length);
    }

    /// <summary>When the loop last turned, by the machine's monotonic clock; null before its first
    /// turn.</summary>
    internal TimeSpan? Last => _view.ReadInt64(0) is > 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

    /// <summary>What vision is about; nobody else says.</summary>
    internal VisionStage Stage
    {
        get => (VisionStage)_view.ReadInt64(StageOffset);
        set => _view.Write(StageOffset, (long)value);
    }

    /// <summary>Opens the pulse, and makes it where there is none.</summary>
    /// <exception cref="IOException">There is no room for it.</exception>
    internal static Pulse Open(string path)
    {
        using (var stream =
            new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            if (stream.Length < Length)
            {
                stream.Write(new byte[Length]);
            }
        }

        return new Pulse(MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, Length));
    }

    /// <summary>The loop turned.</summary>
    internal void Beat(TimeSpan now) => _view.Write(0, now.Ticks);

    /// <summary>Forgets what an earlier process wrote.</summary>
    internal void Reset()
    {
        _view.Write(0, 0L);
        Stage = VisionStage.Loading;
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
