using DroneSeal.Mavlink;

namespace DroneSeal.Host.Ground;

/// <summary>Frames from one thread to another. Neither ever waits: what does not fit is dropped and
/// counted.</summary>
/// <remarks>One thread writes, one reads. Allocates nothing once made.</remarks>
internal sealed class ThreadPipe
{
    private const int Slots = 256;

    private readonly byte[] _bytes = new byte[Slots * MavlinkFrameFormat.Longest];
    private readonly int[] _lengths = new int[Slots];
    private long _written;
    private long _read;

    /// <summary>Frames that did not fit.</summary>
    internal long Dropped { get; private set; }

    /// <summary>Takes a frame in; the writer's side.</summary>
    internal void Write(ReadOnlySpan<byte> frame)
    {
        var written = _written;
        if (frame.Length > MavlinkFrameFormat.Longest || written - Volatile.Read(ref _read) >= Slots)
        {
            Dropped++;
            return;
        }

        frame.CopyTo(Slot(written));
        _lengths[written % Slots] = frame.Length;
        Volatile.Write(ref _written, written + 1);
    }

    /// <summary>Gives the oldest frame out; the reader's side.</summary>
    /// <returns>Its length; 0 when nothing waits.</returns>
    internal int Read(Span<byte> into)
    {
        var read = _read;
        if (read == Volatile.Read(ref _written))
        {
            return 0;
        }

        var length = _lengths[read % Slots];
        Slot(read)[..length].CopyTo(into);
        Volatile.Write(ref _read, read + 1);
        return length;
    }

    private Span<byte> Slot(long number) =>
        _bytes.AsSpan((int)(number % Slots) * MavlinkFrameFormat.Longest, MavlinkFrameFormat.Longest);
}
