namespace DroneSeal.SelfEdit;

/// <summary>Vision's end of a ring in shared memory. Allocates nothing per frame; a killed reader does not
/// disturb it.</summary>
public sealed class FeatureRingWriter : IFeatureSink
{
    private readonly RingMemory _memory;
    private readonly RingSlot _slot;

    private FeatureRingWriter(RingMemory memory)
    {
        _memory = memory;
        _slot = new RingSlot(memory);
        Volatile.Write(ref memory.WriterProcess, Environment.ProcessId);
    }

    /// <inheritdoc/>
    public int InputSize => Options.InputSize;

    /// <summary>How the ring was made.</summary>
    public FeatureWayOptions Options => _memory.Layout.Options;

    /// <summary>Bytes of shared memory.</summary>
    public long Bytes => _memory.Layout.TotalBytes;

    /// <summary>Whether a reader has opened the ring and its process lives.</summary>
    public bool IsReaderAlive => OtherProcess.IsAlive(Volatile.Read(ref _memory.ReaderProcess));

    /// <summary>Makes a ring, in the place of one that may be there. Readers of the old one see no more
    /// frames.</summary>
    /// <param name="path">A file, in <c>/dev/shm</c> where there is one.</param>
    /// <param name="options">Sizes.</param>
    /// <exception cref="ArgumentException">The settings are wrong; the message names all faults.</exception>
    /// <exception cref="ProcessException">There is no room for it.</exception>
    public static FeatureRingWriter Create(string path, FeatureWayOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        options.RequireUsable();
        return new FeatureRingWriter(RingMemory.Create(path, options));
    }

    /// <summary>Goes on writing where a killed writer ended; the frame it was writing is lost.</summary>
    /// <exception cref="ProcessException">There is no ring, or it is damaged or of another
    /// version.</exception>
    public static FeatureRingWriter Attach(string path) => new(RingMemory.Open(path));

    /// <inheritdoc/>
    public bool TryPublish(FeatureFrame frame, TimeSpan timeout)
    {
        Options.RequireSize(frame);
        var number = _memory.Written;
        if (Options.IsLossless && !Waiting.Until(timeout, HasRoom))
        {
            return false;
        }

        _slot.Write(number, frame);
        Volatile.Write(ref _memory.Written, number + 1);
        return true;
    }

    /// <inheritdoc/>
    public bool TryAwaitReader(TimeSpan timeout) =>
        Waiting.Until(timeout, () => Volatile.Read(ref _memory.Asked) == _memory.Written);

    /// <inheritdoc/>
    public void Finish() => Volatile.Write(ref _memory.Finished, 1);

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();

    private bool HasRoom()
    {
        var unread = _memory.Written - Volatile.Read(ref _memory.Read);
        return unread is >= 0 and <= 64
            ? unread < Options.Slots
            : throw new ProcessException(
                $"The counters of the feature ring {_memory.Path} are damaged: start both anew.");
    }
}
