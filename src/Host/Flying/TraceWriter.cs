namespace DroneSeal.Host.Flying;

/// <summary>Writes a trace, at most one line in a while, so that a kill loses at most the last half second; a
/// process that goes on after a kill goes on behind what was there. Allocates nothing a line.</summary>
internal sealed class TraceWriter : IDisposable
{
    private const int BufferBytes = 1 << 14;

    private static readonly TimeSpan _flushPeriod = TimeSpan.FromMilliseconds(250);

    private readonly FileStream _file;
    private readonly byte[] _line = new byte[TraceLine.LongestBytes];
    private readonly TimeSpan _period;
    private TimeSpan _writtenAt;
    private TimeSpan _flushedAt;

    internal TraceWriter(string path, TimeSpan period)
    {
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, BufferBytes);
        _period = period;

        // A line that was cut by a kill must not swallow the next one.
        _file.Write("\n"u8);
    }

    internal bool IsDue(TimeSpan now) => now - _writtenAt >= _period;

    internal void Write(in TraceLine line)
    {
        _writtenAt = line.At;
        _file.Write(_line.AsSpan(0, line.Write(_line)));
        if (line.At - _flushedAt >= _flushPeriod)
        {
            _flushedAt = line.At;
            _file.Flush();
        }
    }

    public void Dispose() => _file.Dispose();
}
