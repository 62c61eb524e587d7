namespace DroneSeal.Mavlink;

/// <summary>
/// A byte path to other MAVLink systems. One thread uses it; nothing here waits, and nothing but a bad
/// argument throws.
/// </summary>
public interface ILink : IDisposable
{
    /// <summary>The link in its URI form, as a person would type it.</summary>
    string Uri { get; }

    /// <summary>
    /// Whether bytes can pass now. A link that is down goes on trying to come back by itself.
    /// </summary>
    bool IsUp { get; }

    /// <summary>Why the link is down, in words; empty while it is up.</summary>
    string Problem => string.Empty;

    /// <summary>What went over the link so far.</summary>
    LinkCounters Counters => default;

    /// <summary>
    /// Copies what has arrived; 0 when nothing waits. A datagram link returns one datagram a call.
    /// </summary>
    /// <param name="into">At least 65,535 bytes for a datagram link.</param>
    int Receive(Span<byte> into);

    /// <summary>
    /// Sends whole frames; what does not fit into the system's buffer is dropped and counted, never waited
    /// for.
    /// </summary>
    void Send(ReadOnlySpan<byte> frames);
}
