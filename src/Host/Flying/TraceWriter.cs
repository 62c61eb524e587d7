namespace DroneSeal.Host.Flying;

/// <summary>Writes a trace, at most one line in a while, so that a kill loses at most the last half
/// second.</summary>
internal sealed class TraceWriter : IDisposable
{
    private static readonly TimeSpan _flushPeriod = TimeSpan.FromMilliseconds(250);

    private readonly StreamWriter _writer;
    private readonly TimeSpan _period;
    private TimeSpan _writtenAt;
    private TimeSpan _flushedAt;

    internal TraceWriter(string path, TimeSpan period)
    {
        _writer =
            new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite));
        _period = period;
    }

    internal bool IsDue(TimeSpan now) => now - _writtenAt >= _period;

    internal void Write(in TraceLine line)
    {
        _writtenAt = line.At;
        _writer.WriteLine(line.ToString());
        if (line.At - _flushedAt >= _flushPeriod)
        {
            _flushedAt = line.At;
            _writer.Flush();
        }
    }

    public void Dispose() => _writer.Dispose();
}
