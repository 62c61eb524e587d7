using System.Runtime.InteropServices;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>Vision's end of the obstacle ring: a file in shared memory that flight reads.</summary>
/// <remarks>
/// The writer may be killed at any byte: the reader never sees the batch that was being written, and the next
/// writer goes on after the last whole one. Nothing here waits for the reader. One writer at a time; not
/// thread-safe. Allocates nothing per batch.
/// </remarks>
public sealed class ObstacleRingWriter : IDisposable
{
    private readonly ObstacleRingFile _file;
    private long _written;

    private ObstacleRingWriter(ObstacleRingFile file, SelfTestResult selfTest)
    {
        _file = file;
        _written = Math.Max(0, Volatile.Read(ref file.Cell(ObstacleRingLayout.WrittenOffset)));
        SelfTest = selfTest;
        Volatile.Write(ref file.Cell(ObstacleRingLayout.WriterOffset), Environment.ProcessId);
    }

    /// <summary>How the detector's self-test went: to be told before the first batch, and again whenever that
    /// changes. Nothing flies on what was not told.</summary>
    public SelfTestResult SelfTest
    {
        get;
        set
        {
            field = value;
            Volatile.Write(ref _file.Cell(ObstacleRingLayout.SelfTestOffset), (long)value);
        }
    }

    /// <summary>Goes on with a ring of the same classes, or makes one in the place of what is
    /// there.</summary>
    /// <param name="path">A file, in <c>/dev/shm</c> where there is one.</param>
    /// <param name="classNames">In the order of class ids.</param>
    /// <param name="selfTest">How the detector's self-test went; readers see nothing else before
    /// it.</param>
    /// <exception cref="FlightException">There is no room for it.</exception>
    public static ObstacleRingWriter Open(
        string path,
        IReadOnlyList<string> classNames,
        SelfTestResult selfTest = SelfTestResult.NotTold)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(classNames);
        var old = ObstacleRingFile.TryOpen(path, isWriter: true, out _);
        if (old is not null
            && old.Cell(ObstacleRingLayout.ReplacedOffset) == 0
            && old.ClassNames().SequenceEqual(classNames))
        {
            return new ObstacleRingWriter(old, selfTest);
        }

        try
        {
            // First, because a writer killed in between must not leave readers with a ring that nobody will
            // write.
            if (old is not null)
            {
                Volatile.Write(ref old.Cell(ObstacleRingLayout.ReplacedOffset), 1);
            }

            return new ObstacleRingWriter(ObstacleRingFile.Create(path, classNames, selfTest), selfTest);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FlightException(
                $"The obstacle ring {path} cannot be made ({fault.Message}): check its folder and space.",
                fault);
        }
        finally
        {
            old?.Dispose();
        }
    }

    /// <summary>Writes one batch over the oldest.</summary>
    public void Write(ObstacleBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var offset = ObstacleRingLayout.SlotOffset(_written);
        ref var stamp = ref _file.Cell(offset);
        Volatile.Write(ref stamp, (2 * _written) + 1);

        // On ARM the stamp must be out before any byte of the batch is.
        Thread.MemoryBarrier();
        var obstacles = MemoryMarshal.AsBytes(batch.Obstacles);
        _file.Cell(offset + 16) = batch.Frame.Value;
        _file.Cell(offset + 24) = batch.CapturedAt.Ticks;
        _file.Cell(offset + 32) = (long)batch.PixelHash;
        _file.Cell(offset + 40) = batch.Count;
        obstacles.CopyTo(_file.Bytes(offset + ObstacleRingLayout.SlotHeaderBytes, obstacles.Length));
        var whole = _file.Bytes(offset + 16, 32 + obstacles.Length);
        _file.Cell(offset + 8) = ObstacleRingLayout.Hash(whole, _written);

        Volatile.Write(ref stamp, (2 * _written) + 2);
        Volatile.Write(ref _file.Cell(ObstacleRingLayout.WrittenOffset), ++_written);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
