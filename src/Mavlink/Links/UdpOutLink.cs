using System.Net;
using System.Net.Sockets;

namespace DroneSeal.Mavlink;

/// <summary>Sends to one address and takes what comes back, from whichever port.</summary>
internal sealed class UdpOutLink : ILink
{
    private readonly UdpSocket _socket;
    private readonly SocketAddress _to;
    private bool _wasSent;

    internal UdpOutLink(LinkUri uri)
    {
        var remote = HostResolver.Resolve(uri);
        var any = remote.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;
        _to = remote.Serialize();
        _socket = new UdpSocket(new IPEndPoint(any, 0), uri);
        Uri = uri.ToString();
    }

    /// <inheritdoc/>
    public string Uri { get; }

    /// <summary>Whether the last datagram left the machine; nobody can know whether somebody
    /// listens.</summary>
    public bool IsUp => Problem.Length == 0;

    /// <inheritdoc/>
    public string Problem { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public LinkCounters Counters { get; private set; }

    /// <inheritdoc/>
    public int Receive(Span<byte> into)
    {
        var count = _socket.Receive(into);
        Counters = count > 0 ? Counters.Received(count) : Counters;
        return count;
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> frames)
    {
        if (_socket.Send(frames, _to))
        {
            Counters = _wasSent ? Counters.Sent(frames.Length) : Counters.Sent(frames.Length).Connected();
            Problem = string.Empty;
            _wasSent = true;
            return;
        }

        Counters = Counters.Dropped(frames.Length);
        Problem = "the system does not send there now";
        _wasSent = false;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
