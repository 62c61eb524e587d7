using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Logs;

/// <summary>A telemetry log as a link: each frame arrives when its time has come. What is sent is
/// lost.</summary>
internal sealed class ReplayLink : ILink
{
    private readonly TlogReader _reader;
    private readonly Func<TimeSpan> _now;
    private readonly byte[] _next = new byte[MavlinkFrameFormat.Longest];
    private int _nextLength;
    private long _nextAt;

    /// <summary>Opens a log and looks at its first frame.</summary>
    /// <exception cref="GroundException">It holds no frame.</exception>
    internal ReplayLink(string path, Func<TimeSpan> now)
    {
        Uri = path;
        _now = now;
        _reader = TlogReader.Open(path);
        Advance();
        StartedAt = _nextAt;
        if (IsAtEnd)
        {
            _reader.Dispose();
            throw new GroundException(
                ExitCode.BadInput, $"{path} holds no MAVLink frame: is it a telemetry log (.tlog)?");
        }
    }

    /// <inheritdoc/>
    public string Uri { get; }

    /// <inheritdoc/>
    public bool IsUp => !IsAtEnd;

    /// <summary>The first frame's time, microseconds since 1970.</summary>
    internal long StartedAt { get; }

    /// <summary>Whether every frame was given out.</summary>
    internal bool IsAtEnd => _nextLength == 0;

    /// <inheritdoc/>
    public int Receive(Span<byte> into)
    {
        if (IsAtEnd || _nextAt - StartedAt > _now().TotalMicroseconds)
        {
            return 0;
        }

        var count = _nextLength;
        _next.AsSpan(0, count).CopyTo(into);
        Advance();
        return count;
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> frames)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private void Advance()
    {
        _nextLength = 0;
        if (_reader.TryRead(out var record))
        {
            _nextLength = record.Frame.Length;
            record.Frame.CopyTo(_next);
            _nextAt = record.UnixMicroseconds;
        }
    }
}
