using System.Runtime.InteropServices;

namespace DroneSeal.SelfEdit;

/// <summary>A ring's memory with its header checked: counters, marks and slots, no rules.</summary>
internal sealed class RingMemory : IDisposable
{
    private readonly SharedMemory _memory;

    private RingMemory(SharedMemory memory, RingLayout layout)
    {
        _memory = memory;
        Layout = layout;
    }

    internal RingLayout Layout { get; }

    internal string Path => _memory.Path;

    /// <summary>Frames whole since the ring was made; only the writer writes it.</summary>
    internal ref long Written => ref _memory.Cell(RingLayout.WrittenOffset);

    /// <summary>One when no more frames come; the writer's.</summary>
    internal ref long Finished => ref _memory.Cell(RingLayout.FinishedOffset);

    /// <summary>Frames read or passed over; only the reader writes it.</summary>
    internal ref long Read => ref _memory.Cell(RingLayout.ReadOffset);

    /// <summary>The frame that the reader asked for last; the reader's.</summary>
    internal ref long Asked => ref _memory.Cell(RingLayout.AskedOffset);

    internal ref long WriterProcess => ref _memory.Cell(RingLayout.WriterOffset);

    internal ref long ReaderProcess => ref _memory.Cell(RingLayout.ReaderOffset);

    internal static RingMemory Create(string path, FeatureWayOptions options)
    {
        var layout = new RingLayout(options);
        var memory = SharedMemory.Create(path, layout.TotalBytes, made => WriteHeader(made, layout));
        return new RingMemory(memory, layout);
    }

    /// <exception cref="ProcessException">There is no ring, or it is damaged or of another
    /// version.</exception>
    internal static RingMemory Open(string path)
    {
        var memory = SharedMemory.Open(path, RingLayout.HeaderBytes);
        try
        {
            return new RingMemory(memory, CheckHeader(memory));
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    /// <summary>The stamp of the slot that a frame lies in.</summary>
    internal ref long Stamp(long frame) => ref _memory.Cell(Layout.SlotOffset(frame));

    /// <summary>Part of the slot that a frame lies in.</summary>
    internal Span<byte> Slot(long frame, long offset, int count) =>
        _memory.Bytes(Layout.SlotOffset(frame) + offset, count);

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();

    private static void WriteHeader(SharedMemory memory, RingLayout layout)
    {
        RingLayout.Magic.CopyTo(memory.Bytes(0, 8));
        MemoryMarshal.Write(memory.Bytes(8, 4), RingLayout.Version);
        MemoryMarshal.AsBytes<int>(layout.Settings()).CopyTo(memory.Bytes(RingLayout.SettingsOffset, 20));
        layout.Hash.CopyTo(memory.Bytes(RingLayout.HashOffset, 32));
    }

    private static RingLayout CheckHeader(SharedMemory memory)
    {
        if (!memory.Bytes(0, 8).SequenceEqual(RingLayout.Magic))
        {
            throw new ProcessException(
                $"The shared memory {memory.Path} is no feature ring: name the one that vision made.");
        }

        var version = MemoryMarshal.Read<int>(memory.Bytes(8, 4));
        if (version != RingLayout.Version)
        {
            throw new ProcessException(
                $"The feature ring {memory.Path} has version {version}, this program {RingLayout.Version}: "
                + "start both anew.");
        }

        var options = RingLayout.OptionsOf(
            MemoryMarshal.Cast<byte, int>(memory.Bytes(RingLayout.SettingsOffset, 20)));
        if (!options.Problems().Any())
        {
            var layout = new RingLayout(options);
            if (layout.TotalBytes == memory.Length
                && memory.Bytes(RingLayout.HashOffset, 32).SequenceEqual(layout.Hash))
            {
                return layout;
            }
        }

        throw new ProcessException(
            $"The header of the feature ring {memory.Path} is damaged or of another build: start both anew.");
    }
}
