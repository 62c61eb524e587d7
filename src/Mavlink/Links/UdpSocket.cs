using System.Net;
using System.Net.Sockets;

namespace DroneSeal.Mavlink;

/// <summary>A non-blocking datagram socket whose calls throw nothing and allocate nothing.</summary>
internal sealed class UdpSocket : IDisposable
{
    // A burst of file transfer or log data arrives between two ticks of the loop.
    private const int SystemBufferBytes = 1 << 20;
    private readonly Socket _socket;

    /// <summary>Binds to a local address.</summary>
    /// <exception cref="LinkException">The address is taken or not ours.</exception>
    internal UdpSocket(IPEndPoint local, LinkUri uri)
    {
        _socket = new Socket(local.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        try
        {
            _socket.ReceiveBufferSize = SystemBufferBytes;
            _socket.SendBufferSize = SystemBufferBytes;
            _socket.EnableBroadcast = local.AddressFamily == AddressFamily.InterNetwork;
            _socket.Bind(local);
        }
        catch (SocketException fault)
        {
            _socket.Dispose();
            throw new LinkException($"'{uri}' cannot be opened: {fault.Message}.", fault);
        }

        Local = (IPEndPoint)_socket.LocalEndPoint!;
        From = new SocketAddress(local.AddressFamily);
    }

    /// <summary>The address bound to, with the port that the system chose.</summary>
    internal IPEndPoint Local { get; }

    /// <summary>Who sent the last datagram; overwritten by the next.</summary>
    internal SocketAddress From { get; }

    /// <summary>Copies one datagram; 0 when none waits. Empty datagrams are skipped.</summary>
    internal int Receive(Span<byte> into)
    {
        // Poll and not Available: an empty datagram has no bytes available and would block the queue behind
        // it.
        while (_socket.Poll(0, SelectMode.SelectRead))
        {
            try
            {
                var count = _socket.ReceiveFrom(into, SocketFlags.None, From);
                if (count > 0)
                {
                    return count;
                }
            }
            catch (SocketException)
            {
                // An answer of the network to something sent before; or the datagram was taken back (bad
                // checksum).
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Sends one datagram; whether the system took it.</summary>
    internal bool Send(ReadOnlySpan<byte> datagram, SocketAddress to)
    {
        try
        {
            return _socket.SendTo(datagram, SocketFlags.None, to) == datagram.Length;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
