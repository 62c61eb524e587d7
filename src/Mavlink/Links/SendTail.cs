namespace DroneSeal.Mavlink;

/// <summary>The rest of frames that a byte stream took only in part. It goes out before anything new, so that
/// no frame is cut in the middle.</summary>
internal sealed class SendTail
{
    private byte[] _bytes = new byte[1024];
    private int _start;

    /// <summary>Bytes that still wait.</summary>
    internal int Count { get; private set; }

    /// <summary>What waits, in the order it must go out.</summary>
    internal ReadOnlySpan<byte> Waiting => _bytes.AsSpan(_start, Count);

    /// <summary>The first <paramref name="bytes"/> of <see cref="Waiting"/> have gone out.</summary>
    internal void Took(int bytes)
    {
        _start += bytes;
        Count -= bytes;
    }

    /// <summary>Keeps the unsent rest of what the system took in part; only while nothing waits.</summary>
    internal void Keep(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > _bytes.Length)
        {
            _bytes = new byte[rest.Length];
        }

        rest.CopyTo(_bytes);
        _start = 0;
        Count = rest.Length;
    }

    /// <summary>Forgets what waits: the connection that it was meant for is gone.</summary>
    internal void Clear() => Count = 0;
}
