using System.Net;
using System.Net.Sockets;

namespace DroneSeal.Mavlink;

/// <summary>Turns the host of a link into an address, once, when the link is opened.</summary>
internal static class HostResolver
{
    /// <summary>The address to use; IPv4 before IPv6, as autopilots rarely speak the latter.</summary>
    /// <exception cref="LinkException">Nobody knows the name.</exception>
    internal static IPEndPoint Resolve(LinkUri uri)
    {
        if (IPAddress.TryParse(uri.Host, out var literal))
        {
            return new IPEndPoint(literal, uri.Number);
        }

        try
        {
            var found = Dns.GetHostAddresses(uri.Host);
            var first = Array.Find(found, address => address.AddressFamily == AddressFamily.InterNetwork)
                ?? Array.Find(found, address => address.AddressFamily == AddressFamily.InterNetworkV6);
            return first is not null
                ? new IPEndPoint(first, uri.Number)
                : throw new LinkException($"'{uri}': the name {uri.Host} has no address; give a number.");
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            throw new LinkException($"'{uri}': the name {uri.Host} is not known ({fault.Message}).", fault);
        }
    }
}
