namespace DroneSeal.Mavlink;

/// <summary>
/// Finds frames in a stream of bytes. Whatever the bytes are, it throws nothing and allocates nothing.
/// </summary>
/// <remarks>
/// Write, then read until <see cref="TryRead"/> says no; a frame is a view that ends with the next write.
/// Where a candidate turns out to be none, the search goes on at its second byte: noise swallows no frame.
/// One thread.
/// </remarks>
public sealed class MavlinkParser
{
    /// <summary>Room that <see cref="Writable"/> always has: one datagram.</summary>
    public const int LargestWrite = 65_536;

    private readonly byte[] _buffer = new byte[2 * LargestWrite];
    private readonly FrameScanner _scanner = new();
    private int _start;
    private int _end;
    private long _frames;
    private long _unverified;
    private long _badCheckSums;
    private long _incompatible;
    private long _skippedBytes;

    /// <summary>What has been seen so far.</summary>
    public MavlinkParserCounters Counters =>
        new(_frames, _unverified, _badCheckSums, _incompatible, _skippedBytes);

    /// <summary>Bytes of what may be the beginning of a frame.</summary>
    public int Pending => _end - _start;

    /// <summary>
    /// Where to put the next bytes, at least <see cref="LargestWrite"/>; then say how many by <see
    /// cref="Advance"/>.
    /// </summary>
    /// <remarks>Frames that were not read by then may be lost (and are counted as skipped bytes).</remarks>
    public Span<byte> Writable
    {
        get
        {
            if (_buffer.Length - _end < LargestWrite)
            {
                Compact();
            }
            return _buffer.AsSpan(_end);
        }
    }

    /// <summary>Takes over bytes that were put into <see cref="Writable"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than there is room for, or less than
    /// none.</exception>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _end);
        _end += count;
    }

    /// <summary>Takes over bytes.</summary>
    /// <exception cref="ArgumentException">More than <see cref="LargestWrite"/> at once.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Writable);
        Advance(bytes.Length);
    }

    /// <summary>Gives out the next frame; false when more bytes are needed.</summary>
    public bool TryRead(out MavlinkFrame frame)
    {
        while (SkipToMagic())
        {
            var check = _scanner.Check(_buffer.AsSpan(_start, _end - _start), out var length);
            switch (check)
            {
                case FrameCheck.Verified or FrameCheck.Unverified:
                    frame = TakeFrame(length, check == FrameCheck.Verified);
                    return true;
                case FrameCheck.Incompatible:
                    _incompatible++;
                    _start += length;
                    break;
                case FrameCheck.Incomplete:
                    frame = default;
                    return false;
                default:
                    _badCheckSums += check == FrameCheck.BadCheckSum ? 1 : 0;
                    Skip(1);
                    break;
            }
        }
        frame = default;
        return false;
    }

    /// <summary>
    /// Stops waiting for the rest of a frame: what has come of it is searched for whole ones that it hid.
    /// </summary>
    /// <remarks>For a stream that has ended or paused longer than a frame takes. Read again
    /// afterwards.</remarks>
    public void GiveUpPending()
    {
        if (Pending > 0)
        {
            Skip(1);
        }
    }

    private MavlinkFrame TakeFrame(int length, bool isVerified)
    {
        var raw = _buffer.AsSpan(_start, length);
        _start += length;
        _frames++;
        _unverified += isVerified ? 0 : 1;
        return new MavlinkFrame(raw, isVerified);
    }

    private bool SkipToMagic()
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        var at = rest.IndexOfAny(MavlinkFrameFormat.MagicV1, MavlinkFrameFormat.MagicV2);
        Skip(at < 0 ? rest.Length : at);
        return at >= 0;
    }

    private void Skip(int count)
    {
        _start += count;
        _skippedBytes += count;
    }

    private void Compact()
    {
        // More than a frame left over means that the caller did not read; the oldest must go.
        var keep = Math.Min(Pending, LargestWrite);
        Skip(Pending - keep);
        _buffer.AsSpan(_start, keep).CopyTo(_buffer);
        _start = 0;
        _end = keep;
    }
}
