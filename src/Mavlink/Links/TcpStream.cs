using System.Net;
using System.Net.Sockets;

namespace DroneSeal.Mavlink;

/// <summary>One connection, on its way or made, that never waits and never throws once it exists.</summary>
internal sealed class TcpStream : IDisposable
{
    // linux/tcp.h: IPPROTO_TCP, TCP_USER_TIMEOUT.
    private const int LinuxTcpLevel = 6;
    private const int LinuxUserTimeout = 18;
    private const int UserTimeoutMilliseconds = 8_000;
    private readonly Socket _socket;
    private readonly SendTail _tail = new();

    /// <summary>Takes over a socket that a listener accepted.</summary>
    internal TcpStream(Socket accepted)
    {
        _socket = accepted;
        Prepare(accepted);
        IsOpen = true;
    }

    private TcpStream(IPEndPoint server)
    {
        _socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        Prepare(_socket);
    }

    /// <summary>Whether bytes can pass.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Why the connection ended or was refused; empty before that.</summary>
    internal string Problem { get; private set; } = string.Empty;

    /// <summary>Begins to connect; <see cref="Advance"/> tells when it is done.</summary>
    internal static TcpStream Begin(IPEndPoint server)
    {
        var stream = new TcpStream(server);
        try
        {
            stream._socket.Connect(server);
        }
        catch (SocketException fault) when (fault.SocketErrorCode
            is SocketError.WouldBlock or SocketError.InProgress or SocketError.AlreadyInProgress)
        {
            // The usual answer of a socket that does not wait.
        }
        catch (SocketException fault)
        {
            stream.Problem = fault.Message;
        }

        return stream;
    }

    /// <summary>Looks whether the attempt has ended; afterwards it is open, has a problem, or still needs
    /// time.</summary>
    internal void Advance()
    {
        if (IsOpen || Problem.Length > 0 || !_socket.Poll(0, SelectMode.SelectWrite))
        {
            return;
        }

        var told = _socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error);
        var error = (SocketError)(int)told!;
        if (error == SocketError.Success)
        {
            IsOpen = true;
        }
        else
        {
            Close(new SocketException((int)error).Message);
        }
    }

    /// <summary>Copies what has arrived; 0 when nothing waits or the connection has ended.</summary>
    internal int Receive(Span<byte> into)
    {
        var count = _socket.Receive(into, SocketFlags.None, out var error);
        if (error == SocketError.Success && count == 0)
        {
            Close("the other side closed the connection");
        }
        else if (error is not (SocketError.Success or SocketError.WouldBlock or SocketError.Interrupted))
        {
            Close(new SocketException((int)error).Message);
            return 0;
        }

        return count;
    }

    /// <summary>Sends all of the frames sooner or later, or none of them; whether they were taken.</summary>
    internal bool Send(ReadOnlySpan<byte> frames)
    {
        if (!FlushTail())
        {
            return false;
        }

        var taken = Write(frames);
        if (taken > 0 && taken < frames.Length)
        {
            _tail.Keep(frames[taken..]);
        }

        return taken > 0;
    }

    /// <summary>Sends what an earlier call left over; whether nothing of it is left.</summary>
    internal bool FlushTail()
    {
        if (_tail.Count > 0)
        {
            _tail.Took(Write(_tail.Waiting));
        }

        return _tail.Count == 0 && IsOpen;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private int Write(ReadOnlySpan<byte> bytes)
    {
        if (!IsOpen)
        {
            return 0;
        }

        var taken = _socket.Send(bytes, SocketFlags.None, out var error);
        if (error is not (SocketError.Success or SocketError.WouldBlock or SocketError.Interrupted))
        {
            Close(new SocketException((int)error).Message);
            return 0;
        }

        return taken;
    }

    private void Close(string problem)
    {
        Problem = problem;
        IsOpen = false;
        _socket.Dispose();
    }

    private static void Prepare(Socket socket)
    {
        socket.Blocking = false;
        socket.NoDelay = true;

        if (OperatingSystem.IsLinux())
        {
            // While sent bytes wait for their receipt there are no keep-alive probes; this limit counts then.
            var limit = BitConverter.GetBytes(UserTimeoutMilliseconds);
            socket.SetRawSocketOption(LinuxTcpLevel, LinuxUserTimeout, limit);
        }

        // A peer that vanished without a word (power, cable) is noticed after about eight seconds.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 5);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 1);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
    }
}
