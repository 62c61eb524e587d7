using System.Net;
using System.Net.Sockets;

namespace DroneSeal.Mavlink;

/// <summary>Serves one client at a time; others wait until it has gone, as with the simulated autopilots in
/// use.</summary>
internal sealed class TcpServerLink : ILink
{
    private readonly Socket _listener;
    private TcpStream? _client;

    internal TcpServerLink(LinkUri uri)
    {
        var local = HostResolver.Resolve(uri);
        _listener = new Socket(local.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        try
        {
            // No ReuseAddress: .NET lets a restarted server take its port again anyway, and with the option
            // two servers would share one port without a word.
            _listener.Bind(local);
            _listener.Listen(4);
        }
        catch (SocketException fault)
        {
            _listener.Dispose();
            throw new LinkException($"'{uri}' cannot be opened: {fault.Message}.", fault);
        }

        Uri = (uri with { Number = ((IPEndPoint)_listener.LocalEndPoint!).Port }).ToString();
    }

    /// <inheritdoc/>
    public string Uri { get; }

    /// <inheritdoc/>
    public bool IsUp => _client is not null;

    /// <inheritdoc/>
    public string Problem => IsUp ? string.Empty : "no client is connected";

    /// <inheritdoc/>
    public LinkCounters Counters { get; private set; }

    /// <inheritdoc/>
    public int Receive(Span<byte> into)
    {
        Accept();
        if (_client is null)
        {
            return 0;
        }

        _client.FlushTail();
        var count = _client.IsOpen ? _client.Receive(into) : 0;
        Counters = count > 0 ? Counters.Received(count) : Counters;
        DropIfEnded();
        return count;
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> frames)
    {
        Accept();
        var isSent = _client is not null && _client.Send(frames);
        Counters = isSent ? Counters.Sent(frames.Length) : Counters.Dropped(frames.Length);
        DropIfEnded();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client?.Dispose();
        _listener.Dispose();
    }

    private void Accept()
    {
        if (_client is not null || !_listener.Poll(0, SelectMode.SelectRead))
        {
            return;
        }

        try
        {
            _client = new TcpStream(_listener.Accept());
            Counters = Counters.Connected();
        }
        catch (SocketException)
        {
            // The client gave up between the poll and here.
        }
    }

    private void DropIfEnded()
    {
        if (_client is { IsOpen: false })
        {
            _client.Dispose();
            _client = null;
        }
    }
}
