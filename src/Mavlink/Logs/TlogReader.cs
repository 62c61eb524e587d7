using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>Reads telemetry logs, whoever wrote them. Never throws for what a log holds: garbage is skipped
/// and counted, a record that was cut at the end is left out.</summary>
/// <remarks>A frame of a message that is known here must have the right check sum. Any other is believed when
/// the record behind it begins where it should, or the log ends there, and no frame of a known message is
/// inside. Not thread-safe.</remarks>
public sealed class TlogReader : IDisposable
{
    private const int Stamp = sizeof(long);
    private const int LongestRecord = Stamp + MavlinkFrameFormat.Longest;
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isStreamAtEnd;

    /// <summary>Reads from a stream from where it stands.</summary>
    /// <param name="stream">Disposed of with the reader.</param>
    public TlogReader(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>Bytes that belong to no record, so far.</summary>
    public long SkippedBytes { get; private set; }

    /// <summary>Reads a file.</summary>
    public static TlogReader Open(string path) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0));

    /// <summary>Reads the next record; false at the end of the log.</summary>
    /// <param name="record">A view into the reader's buffer, valid until the next call.</param>
    public bool TryRead(out TlogRecord record)
    {
        while (true)
        {
            Fill();
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = RecordLength(rest);
            if (length > 0)
            {
                record = new TlogRecord(BinaryPrimitives.ReadInt64BigEndian(rest), rest[Stamp..length]);
                _start += length;
                return true;
            }

            if (rest.IsEmpty)
            {
                record = default;
                return false;
            }

            _start++;
            SkippedBytes++;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    // 0 when no record begins here.
    private static int RecordLength(ReadOnlySpan<byte> rest)
    {
        if (rest.Length <= Stamp)
        {
            return 0;
        }

        var frameLength = FrameShape.Length(rest[Stamp..]);
        if (frameLength == 0 || Stamp + frameLength > rest.Length)
        {
            return 0;
        }

        var frame = rest.Slice(Stamp, frameLength);
        var isRecord = FrameShape.IsIntact(frame)
            ?? (IsEndOrRecord(rest[(Stamp + frameLength)..])
                && !HoldsFrame(rest[(Stamp + 1)..], frameLength - 1));
        return isRecord ? Stamp + frameLength : 0;
    }

    // Whether a frame of a known message begins within the first of these bytes.
    private static bool HoldsFrame(ReadOnlySpan<byte> bytes, int within)
    {
        for (var i = 0; i < within; i++)
        {
            var length = FrameShape.Length(bytes[i..]);
            var isWhole = length > 0 && i + length <= bytes.Length;
            if (isWhole && FrameShape.IsIntact(bytes.Slice(i, length)) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEndOrRecord(ReadOnlySpan<byte> next) =>
        next.IsEmpty || (next.Length > Stamp && FrameShape.Length(next[Stamp..]) > 0);

    // Afterwards two whole records and the start of a third fit into what is there, or the stream has ended.
    private void Fill()
    {
        if (_end - _start >= 3 * LongestRecord || _isStreamAtEnd)
        {
            return;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        while (_end < _buffer.Length && !_isStreamAtEnd)
        {
            var count = _stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += count;
            _isStreamAtEnd = count == 0;
        }
    }
}
