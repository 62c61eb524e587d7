using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace DroneSeal.Host.Agent;

/// <summary>Tells the service manager how the service does, by datagrams to the socket that it named
/// (sd_notify(3)). Without one, everything is silently left out.</summary>
/// <remarks>Never waits: a datagram that does not fit is dropped. One thread.</remarks>
internal sealed class ServiceNotifier : IDisposable
{
    private static readonly byte[] _watchdog = "WATCHDOG=1"u8.ToArray();

    private readonly Socket? _socket;

    /// <summary>Opens the socket of an environment.</summary>
    /// <param name="address">Value of <c>NOTIFY_SOCKET</c>: a path, or an abstract name behind an @; null:
    /// none.</param>
    /// <param name="watchdogMicroseconds">Value of <c>WATCHDOG_USEC</c>; null: no watchdog.</param>
    internal ServiceNotifier(string? address, string? watchdogMicroseconds)
    {
        if (long.TryParse(watchdogMicroseconds, NumberStyles.None, CultureInfo.InvariantCulture,
            out var length) && length > 0)
        {
            WatchdogPeriod = TimeSpan.FromMicroseconds(length) / 3;
        }

        if (string.IsNullOrEmpty(address))
        {
            return;
        }

        _socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified)
        {
            Blocking = false,
        };
        try
        {
            _socket.Connect(new UnixDomainSocketEndPoint(address[0] == '@' ? "\0" + address[1..] : address));
        }
        catch (SocketException)
        {
            _socket.Dispose();
            _socket = null;
        }
    }

    /// <summary>Whether someone listens.</summary>
    internal bool IsThere => _socket is not null;

    /// <summary>How often <see cref="Watchdog"/> is wanted: a third of what is allowed; null where nobody
    /// waits for it.</summary>
    internal TimeSpan? WatchdogPeriod { get; }

    /// <summary>The one of this process's environment.</summary>
    internal static ServiceNotifier Open() => new(
        Environment.GetEnvironmentVariable("NOTIFY_SOCKET"),
            Environment.GetEnvironmentVariable("WATCHDOG_USEC"));

    /// <summary>The service is up.</summary>
    internal void Ready() => Send("READY=1"u8);

    /// <summary>The service is about to end.</summary>
    internal void Stopping() => Send("STOPPING=1"u8);

    /// <summary>One line for people; shown by systemctl status.</summary>
    internal void Status(string words) =>
        Send(Encoding.UTF8.GetBytes("STATUS=" + words.ReplaceLineEndings(" ")));

    /// <summary>The control loop turns. Allocates nothing.</summary>
    internal void Watchdog() => Send(_watchdog);

    public void Dispose() => _socket?.Dispose();

    private void Send(ReadOnlySpan<byte> words)
    {
        try
        {
            _socket?.Send(words);
        }
        catch (SocketException)
        {
            // Nobody listens any more, or its buffer is full: the next one may get through.
        }
    }
}
