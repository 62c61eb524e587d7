namespace DroneSeal.SelfEdit;

/// <summary>The learner's end of a ring in shared memory. Never sees half a frame, however the writer
/// ends.</summary>
public sealed class FeatureRingReader : IFeatureSource
{
    private readonly RingMemory _memory;
    private readonly RingSlot _slot;
    private long _read;

    private FeatureRingReader(RingMemory memory)
    {
        _memory = memory;
        _slot = new RingSlot(memory);
        _read = Volatile.Read(ref memory.Read);
        Volatile.Write(ref memory.ReaderProcess, Environment.ProcessId);
    }

    /// <inheritdoc/>
    public int InputSize => Options.InputSize;

    /// <summary>How the ring was made.</summary>
    public FeatureWayOptions Options => _memory.Layout.Options;

    /// <inheritdoc/>
    public long Dropped { get; private set; }

    /// <inheritdoc/>
    public bool IsFinished =>
        Volatile.Read(ref _memory.Finished) != 0 && _read == Volatile.Read(ref _memory.Written);

    /// <summary>Whether the writer's process lives. A reader without one should end: no frame will
    /// come.</summary>
    public bool IsWriterAlive => OtherProcess.IsAlive(Volatile.Read(ref _memory.WriterProcess));

    /// <summary>Opens a ring, and goes on where an earlier reader ended.</summary>
    /// <exception cref="ProcessException">There is no ring, or it is damaged or of another
    /// version.</exception>
    public static FeatureRingReader Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FeatureRingReader(RingMemory.Open(path));
    }

    /// <inheritdoc/>
    public bool TryNext(FeatureFrame into, TimeSpan timeout)
    {
        Options.RequireSize(into);
        var gotOne = false;
        Waiting.Until(timeout, () => (gotOne = TryRead(into)) || IsFinished);
        return gotOne;
    }

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();

    private bool TryRead(FeatureFrame into)
    {
        while (true)
        {
            var written = Volatile.Read(ref _memory.Written);
            PassOver(written);
            if (_read == written)
            {
                Volatile.Write(ref _memory.Asked, _read);
                return false;
            }

            var outcome = _slot.Read(_read, into);
            if (outcome == RingSlot.Outcome.Damaged
                || (Options.IsLossless && outcome != RingSlot.Outcome.Whole))
            {
                throw Damaged();
            }

            Dropped += outcome == RingSlot.Outcome.Whole ? 0 : 1;
            Volatile.Write(ref _memory.Read, ++_read);
            if (outcome == RingSlot.Outcome.Whole)
            {
                return true;
            }
        }
    }

    // Frames that the writer has gone over are counted and left.
    private void PassOver(long written)
    {
        var unread = written - _read;
        if (written < 0 || _read < 0 || unread < 0 || (Options.IsLossless && unread > Options.Slots))
        {
            throw Damaged();
        }

        var gone = unread - Options.Slots;
        if (gone > 0)
        {
            Dropped += gone;
            _read += gone;
            Volatile.Write(ref _memory.Read, _read);
        }
    }

    private ProcessException Damaged() =>
        new($"The feature ring {_memory.Path} is damaged: start vision and the learner anew.");
}
