namespace DroneSeal.Mavlink;

/// <summary>One frame of a log: a view into the reader's buffer, valid until the next read.</summary>
public readonly ref struct TlogRecord
{
    internal TlogRecord(long unixMicroseconds, ReadOnlySpan<byte> frame)
    {
        UnixMicroseconds = unixMicroseconds;
        Frame = frame;
    }

    /// <summary>When the frame was written down: microseconds since 1970-01-01 UTC, by the writer's
    /// clock.</summary>
    public long UnixMicroseconds { get; }

    /// <summary>The whole frame, from its first byte to its check sum or signature.</summary>
    public ReadOnlySpan<byte> Frame { get; }
}
