using System.Net;

namespace DroneSeal.Mavlink;

/// <summary>Who has sent to a waiting port, so that answers reach all of them: at most eight, and of those
/// that fell silent for half a minute only the last one heard.</summary>
internal sealed class UdpPeers
{
    private const int MaxPeers = 8;
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(30);
    private readonly SocketAddress?[] _addresses = new SocketAddress?[MaxPeers];
    private readonly TimeSpan[] _heardAt = new TimeSpan[MaxPeers];

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The address of one.</summary>
    /// <param name="index">0 up to <see cref="Count"/>.</param>
    internal SocketAddress this[int index] => _addresses[index]!;

    /// <summary>A datagram came from this address.</summary>
    internal void Heard(SocketAddress from, TimeSpan now)
    {
        var index = IndexOf(from);
        if (index < 0)
        {
            index = Count < MaxPeers ? Count++ : LongestSilent();
            _addresses[index] = Copy(from);
        }

        _heardAt[index] = now;
        ForgetSilent(now);
    }

    private int IndexOf(SocketAddress address)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_addresses[i]!.Equals(address))
            {
                return i;
            }
        }

        return -1;
    }

    private int LongestSilent()
    {
        var longest = 0;
        for (var i = 1; i < Count; i++)
        {
            longest = _heardAt[i] < _heardAt[longest] ? i : longest;
        }

        return longest;
    }

    // Called when one was just heard, so at least that one stays.
    private void ForgetSilent(TimeSpan now)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (now - _heardAt[i] > _silence)
            {
                Count--;
                _addresses[i] = _addresses[Count];
                _heardAt[i] = _heardAt[Count];
            }
        }
    }

    private static SocketAddress Copy(SocketAddress address)
    {
        var copy = new SocketAddress(address.Family, address.Size);
        address.Buffer.Span[..address.Size].CopyTo(copy.Buffer.Span);
        return copy;
    }
}
