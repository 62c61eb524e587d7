namespace DroneSeal.Vision.Recording;

/// <summary>Appends records to the segments of a flight, and drops the oldest of the ring. A disk that is
/// full or fails makes it pause: it tries again with a new segment. One thread.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private static readonly TimeSpan _lookPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _flushPeriod = TimeSpan.FromSeconds(2);

    private readonly RecordingOptions _options;
    private readonly IRecordingDisk _disk;
    private FileStream? _claim;
    private Stream? _segment;
    private TimeSpan _lookAt;
    private TimeSpan _flushAt;
    private TimeSpan _resumeAt;

    internal SegmentWriter(RecordingOptions options, IRecordingDisk disk) =>
        (_options, _disk) = (options, disk);

    /// <summary>Why nothing is written; empty while it is.</summary>
    internal string Problem { get; private set; } = "";

    /// <summary>Bytes written, in all segments.</summary>
    internal long Written { get; private set; }

    /// <summary>Makes ready for more.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="isNew">Whether a new segment begins: it must say everything anew.</param>
    /// <returns>False while it pauses.</returns>
    internal bool TryBegin(TimeSpan now, out bool isNew)
    {
        isNew = false;
        try
        {
            if (now < _resumeAt || !HasRoom(now))
            {
                return false;
            }

            if (_segment is { } full && full.Length >= _options.SegmentBytes)
            {
                Close();
            }

            if (_segment is null)
            {
                _claim ??= RecordingFolders.Claim(_options.Flight);
                RecordingFolders.MakeRoom(_options.Flight, _options.MaxBytes - _options.SegmentBytes);
                _segment = _disk.Create(RecordingFolders.NextSegment(_options.Flight));
                isNew = true;
            }

            Problem = "";
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Pause(now, fault.Message);
            return false;
        }
    }

    /// <summary>Writes records that belong together, whole or not at all.</summary>
    internal bool TryWrite(ReadOnlySpan<byte> records, TimeSpan now)
    {
        var start = _segment!.Length;
        try
        {
            _segment.Write(records);
            if (now >= _flushAt)
            {
                _flushAt = now + _flushPeriod;
                _disk.Flush(_segment);
            }

            Written += records.Length;
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            CutBack(start);
            Pause(now, fault.Message);
            return false;
        }
    }

    public void Dispose()
    {
        try
        {
            Close();
        }
        catch (IOException fault)
        {
            Problem = fault.Message;
        }

        _claim?.Dispose();
    }

    private bool HasRoom(TimeSpan now)
    {
        if (now < _lookAt)
        {
            return Problem.Length == 0;
        }

        _lookAt = now + _lookPeriod;
        var free = _disk.FreeBytes(_options.Flight);
        Problem = free < _options.LeastFreeBytes
            ? $"{free >> 20} MiB free, {_options.LeastFreeBytes >> 20} wanted: recording pauses" : "";
        return Problem.Length == 0;
    }

    // What was written of the last records would be told by its checksum too; it is only untidy.
    private void CutBack(long length)
    {
        try
        {
            _segment!.SetLength(length);
        }
        catch (IOException)
        {
            // The reader steps over it.
        }
    }

    private void Pause(TimeSpan now, string fault)
    {
        _resumeAt = now + _pause;
        try
        {
            Close();
        }
        catch (IOException)
        {
            // Told already.
        }

        Problem = $"{fault} Recording pauses.";
    }

    private void Close()
    {
        var segment = _segment;
        _segment = null;
        if (segment is not null)
        {
            using (segment)
            {
                _disk.Flush(segment);
            }
        }
    }
}
