namespace DroneSeal.Mavlink;

/// <summary>Waits on a local port and answers everybody who sends to it.</summary>
internal sealed class UdpInLink : ILink
{
    private readonly Func<TimeSpan> _now;
    private readonly UdpSocket _socket;
    private readonly UdpPeers _peers = new();

    internal UdpInLink(LinkUri uri, Func<TimeSpan> now)
    {
        _now = now;
        _socket = new UdpSocket(HostResolver.Resolve(uri), uri);
        Uri = (uri with { Number = _socket.Local.Port }).ToString();
    }

    /// <inheritdoc/>
    public string Uri { get; }

    /// <inheritdoc/>
    public bool IsUp => _peers.Count > 0;

    /// <inheritdoc/>
    public string Problem => IsUp ? string.Empty : "nobody has sent anything yet";

    /// <inheritdoc/>
    public LinkCounters Counters { get; private set; }

    /// <inheritdoc/>
    public int Receive(Span<byte> into)
    {
        var count = _socket.Receive(into);
        if (count > 0)
        {
            Counters = IsUp ? Counters.Received(count) : Counters.Received(count).Connected();
            _peers.Heard(_socket.From, _now());
        }

        return count;
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> frames)
    {
        var isSent = false;
        for (var i = 0; i < _peers.Count; i++)
        {
            isSent |= _socket.Send(frames, _peers[i]);
        }

        Counters = isSent ? Counters.Sent(frames.Length) : Counters.Dropped(frames.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
