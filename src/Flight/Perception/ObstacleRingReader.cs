using System.Runtime.InteropServices;

using DroneSeal.Core;

namespace DroneSeal.Flight;

#pragma warning disable CA2000 // The ring that was found becomes this reader's own.

/// <summary>Flight's end of the obstacle ring. Never waits, never sees half a batch, however the writer
/// ends.</summary>
/// <remarks>
/// There need not be a ring yet, and vision may make another: the reader looks for it at each read while it
/// has none. Maps the file for reading only. Not thread-safe. Allocates nothing per batch.
/// </remarks>
public sealed class ObstacleRingReader : IDisposable
{
    private readonly string _path;
    private ObstacleRingFile? _file;
    private long _read;

    /// <summary>Reads the ring of a file, now or when there is one.</summary>
    public ObstacleRingReader(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
        Problem = "";
        Reopen();
    }

    /// <summary>Whether there is a ring.</summary>
    public bool IsOpen => _file is not null;

    /// <summary>Why there is none, in words; empty when there is one.</summary>
    public string Problem { get; private set; }

    /// <summary>The sender's classes, in the order of class ids; empty without a ring. A new list when it
    /// changes.</summary>
    public IReadOnlyList<string> ClassNames { get; private set; } = [];

    /// <summary>Process id of the last writer; 0 without a ring.</summary>
    public int WriterProcessId =>
        _file is null ? 0 : (int)Volatile.Read(ref _file.Cell(ObstacleRingLayout.WriterOffset));

    /// <summary>How the detector's self-test went, as the writer tells it.</summary>
    public SelfTestResult SelfTest => _file is null ? SelfTestResult.NotTold
        : Volatile.Read(ref _file.Cell(ObstacleRingLayout.SelfTestOffset)) switch
        {
            (long)SelfTestResult.NotTold => SelfTestResult.NotTold,
            (long)SelfTestResult.Passed => SelfTestResult.Passed,
            _ => SelfTestResult.Failed,
        };

    /// <summary>Batches that were written over before they were read, or were not whole.</summary>
    public long Lost { get; private set; }

    /// <summary>Copies the next batch that was not read yet, the oldest first.</summary>
    /// <returns>False when there is none; then <paramref name="into"/> is empty or as it was.</returns>
    public bool TryRead(ObstacleBatch into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (_file is null || Volatile.Read(ref _file.Cell(ObstacleRingLayout.ReplacedOffset)) != 0)
        {
            Reopen();
        }

        if (_file is null)
        {
            return false;
        }

        var written = Volatile.Read(ref _file.Cell(ObstacleRingLayout.WrittenOffset));
        if (written < _read || written < 0)
        {
            _read = Math.Max(0, written);
        }

        // The slot that comes next is the one being written over: it is left alone.
        var oldest = Math.Max(_read, written - ObstacleRingLayout.Slots + 1);
        Lost += oldest - _read;
        for (_read = oldest; _read < written;)
        {
            if (TryCopy(_file, _read++, into))
            {
                return true;
            }

            Lost++;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static bool TryCopy(ObstacleRingFile file, long batch, ObstacleBatch into)
    {
        var offset = ObstacleRingLayout.SlotOffset(batch);
        ref var stamp = ref file.Cell(offset);
        var before = Volatile.Read(ref stamp);
        var count = file.Cell(offset + 40);
        if (before != (2 * batch) + 2 || count is < 0 or > ObstacleBatch.Capacity)
        {
            return false;
        }

        into.Clear();
        into.Frame = new FrameId(file.Cell(offset + 16));
        into.CapturedAt = new TimeSpan(file.Cell(offset + 24));
        into.PixelHash = (ulong)file.Cell(offset + 32);
        var bytes = file.Bytes(offset + 16, 32 + ((int)count * ObstacleRingLayout.ObstacleBytes));
        foreach (ref readonly var obstacle in MemoryMarshal.Cast<byte, Obstacle>(bytes[32..]))
        {
            into.Add(obstacle);
        }

        var isWhole = file.Cell(offset + 8) == ObstacleRingLayout.Hash(bytes, batch);

        // On ARM the stamp must be read again after every byte of the batch.
        Thread.MemoryBarrier();
        if (isWhole && Volatile.Read(ref stamp) == before)
        {
            return true;
        }

        into.Clear();
        return false;
    }

    private void Reopen()
    {
        var found = ObstacleRingFile.TryOpen(_path, isWriter: false, out var problem);
        Problem = problem;
        if (found is null)
        {
            return;
        }

        if (Volatile.Read(ref found.Cell(ObstacleRingLayout.ReplacedOffset)) != 0)
        {
            // Another one is being made; what is left in the old one is read meanwhile.
            found.Dispose();
            return;
        }

        _file?.Dispose();
        _file = found;
        var written = Volatile.Read(ref found.Cell(ObstacleRingLayout.WrittenOffset));
        _read = Math.Max(0, written - ObstacleRingLayout.Slots + 1);
        ClassNames = found.ClassNames();
    }
}
