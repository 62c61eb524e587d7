namespace DroneSeal.Mavlink;

/// <summary>Opens links from their text form.</summary>
public static class LinkFactory
{
    /// <summary>Opens a link. Peers, servers and serial devices may be absent: the link waits for them by
    /// itself.</summary>
    /// <param name="uri">As <see cref="LinkUri"/> reads it.</param>
    /// <param name="now">The monotonic clock that spaces the attempts to reconnect.</param>
    /// <returns>The link; the caller disposes of it.</returns>
    /// <exception cref="LinkException">The text is wrong, the host unknown, or the local port
    /// taken.</exception>
    public static ILink Open(string uri, Func<TimeSpan> now) => Open(LinkUri.Parse(uri), now);

    /// <inheritdoc cref="Open(string, Func{TimeSpan})"/>
    public static ILink Open(LinkUri uri, Func<TimeSpan> now)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(now);
        return uri.Kind switch
        {
            LinkKind.UdpIn => new UdpInLink(uri, now),
            LinkKind.UdpOut => new UdpOutLink(uri),
            LinkKind.Tcp => new TcpClientLink(uri, now),
            LinkKind.TcpIn => new TcpServerLink(uri),
            _ => new SerialLink(uri, now),
        };
    }
}
