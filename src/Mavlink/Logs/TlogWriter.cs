using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>Writes a telemetry log that MAVProxy, QGroundControl, Mission Planner and pymavlink
/// read.</summary>
/// <remarks>Each record is a big-endian 64-bit count of microseconds since 1970-01-01 UTC and one frame. As
/// the message signing guide of mavlink.io asks, signatures are taken off (their flag cleared, the check sum
/// mended: readers check it) and SETUP_SIGNING, which holds the key, is left out. Allocates nothing. Not
/// thread-safe.</remarks>
public sealed class TlogWriter : IDisposable
{
    private const uint SetupSigning = 256;
    private readonly Stream _stream;
    private readonly byte[] _record = new byte[sizeof(long) + MavlinkFrameFormat.Longest];

    /// <summary>Writes to a stream from where it stands.</summary>
    /// <param name="stream">Disposed of with the writer. A file should be buffered: records are
    /// small.</param>
    public TlogWriter(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>How many frames were written.</summary>
    public long Written { get; private set; }

    /// <summary>Writes to a new file; an old one of the name is replaced.</summary>
    public static TlogWriter Create(string path) =>
        new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16));

    /// <summary>Writes one frame.</summary>
    /// <param name="unixMicroseconds">Since 1970-01-01 UTC.</param>
    /// <param name="frame">A whole frame of either version, signed or not.</param>
    /// <returns>False when this is no whole frame, or one that must not be logged; nothing is written
    /// then.</returns>
    public bool Write(long unixMicroseconds, ReadOnlySpan<byte> frame)
    {
        var isWhole = !frame.IsEmpty && FrameShape.Length(frame) == frame.Length;
        if (!isWhole || FrameShape.MessageId(frame) == SetupSigning)
        {
            return false;
        }

        BinaryPrimitives.WriteInt64BigEndian(_record, unixMicroseconds);
        var length = sizeof(long) + UnsignedFrame.Copy(frame, _record.AsSpan(sizeof(long)));
        _stream.Write(_record.AsSpan(0, length));
        Written++;
        return true;
    }

    /// <summary>Hands what is buffered to the system.</summary>
    public void Flush() => _stream.Flush();

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
