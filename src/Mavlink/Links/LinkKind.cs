namespace DroneSeal.Mavlink;

/// <summary>How a link carries its bytes.</summary>
public enum LinkKind
{
    /// <summary>Waits for datagrams on a local port and answers whoever sent some.</summary>
    UdpIn,

    /// <summary>Sends datagrams to one address, from a port of the system's choice.</summary>
    UdpOut,

    /// <summary>Connects to a server, again and again.</summary>
    Tcp,

    /// <summary>A server for one client at a time.</summary>
    TcpIn,

    /// <summary>A serial port, 8 data bits, no parity, 1 stop bit.</summary>
    Serial,
}
