using System.Net;

namespace DroneSeal.Mavlink;

/// <summary>Connects to a server, and again whenever the connection ends.</summary>
/// <remarks>
/// <code>
/// Waiting    --(backoff over)---------------> Connecting
/// Connecting --(connected)------------------> Open
/// Connecting --(refused, or 5 s)------------> Waiting     the next wait is longer
/// Open       --(closed by either side)------> Waiting     the next wait is short
/// </code>
/// </remarks>
internal sealed class TcpClientLink : ILink
{
    private static readonly TimeSpan _connectTimeout = TimeSpan.FromSeconds(5);
    private readonly IPEndPoint _server;
    private readonly Func<TimeSpan> _now;
    private readonly Backoff _backoff = new();
    private TcpStream? _stream;
    private TimeSpan _begunAt;

    internal TcpClientLink(LinkUri uri, Func<TimeSpan> now)
    {
        _server = HostResolver.Resolve(uri);
        _now = now;
        Uri = uri.ToString();
    }

    /// <inheritdoc/>
    public string Uri { get; }

    /// <inheritdoc/>
    public bool IsUp { get; private set; }

    /// <inheritdoc/>
    public string Problem { get; private set; } = "not connected yet";

    /// <inheritdoc/>
    public LinkCounters Counters { get; private set; }

    /// <inheritdoc/>
    public int Receive(Span<byte> into)
    {
        if (!Advance())
        {
            return 0;
        }

        _stream!.FlushTail();
        var count = _stream.IsOpen ? _stream.Receive(into) : 0;
        Counters = count > 0 ? Counters.Received(count) : Counters;
        DropIfEnded(_now());
        return count;
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> frames)
    {
        var isSent = Advance() && _stream!.Send(frames);
        Counters = isSent ? Counters.Sent(frames.Length) : Counters.Dropped(frames.Length);
        DropIfEnded(_now());
    }

    /// <inheritdoc/>
    public void Dispose() => _stream?.Dispose();

    // Whether the connection is open now.
    private bool Advance()
    {
        if (IsUp)
        {
            return true;
        }

        var now = _now();
        if (_stream is null && !_backoff.IsDue(now))
        {
            return false;
        }

        if (_stream is null)
        {
            _stream = TcpStream.Begin(_server);
            _begunAt = now;
        }

        _stream.Advance();
        if (_stream.IsOpen)
        {
            IsUp = true;
            Problem = string.Empty;
            Counters = Counters.Connected();
            _backoff.Succeeded();
            return true;
        }

        DropIfEnded(now);
        return false;
    }

    private void DropIfEnded(TimeSpan now)
    {
        var isLate = _stream is { IsOpen: false } && now - _begunAt > _connectTimeout;
        if (_stream is null || (_stream.Problem.Length == 0 && !isLate))
        {
            return;
        }

        Problem = _stream.Problem.Length > 0 ? _stream.Problem : "no answer to the attempt to connect";
        IsUp = false;
        _stream.Dispose();
        _stream = null;
        _backoff.Failed(now);
    }
}
