namespace DroneSeal.Mavlink;

/// <summary>One end of a wire in memory, for tests and lock-step flights. Same clock and seed, same fate of
/// every datagram. Once warm nothing is allocated.</summary>
public sealed class LoopbackLink : ILink
{
    private readonly LoopbackWire _outgoing;
    private readonly LoopbackWire _incoming;
    private readonly Func<TimeSpan> _now;

    private LoopbackLink(string uri, LoopbackWire outgoing, LoopbackWire incoming, Func<TimeSpan> now)
    {
        Uri = uri;
        _outgoing = outgoing;
        _incoming = incoming;
        _now = now;
    }

    /// <inheritdoc/>
    public string Uri { get; }

    /// <summary>Always: a cut wire cannot be felt at its end.</summary>
    public bool IsUp => true;

    /// <inheritdoc/>
    public LinkCounters Counters { get; private set; }

    /// <summary>While true, everything that this end sends is lost.</summary>
    public bool IsCut
    {
        get => _outgoing.IsCut;
        set => _outgoing.IsCut = value;
    }

    /// <summary>Two ends of one perfect wire.</summary>
    public static (LoopbackLink Near, LoopbackLink Far) Pair(Func<TimeSpan> now) =>
        Pair(now, new LoopbackOptions(), 0);

    /// <summary>Two ends of one wire with the same faults both ways.</summary>
    /// <param name="now">The clock that delays are counted on.</param>
    /// <param name="options">The faults.</param>
    /// <param name="seed">Decides which datagrams they hit; each direction has its own luck.</param>
    /// <exception cref="ArgumentException">The options have
    /// <see cref="LoopbackOptions.Problems"/>.</exception>
    public static (LoopbackLink Near, LoopbackLink Far) Pair(
        Func<TimeSpan> now, LoopbackOptions options, int seed) => Pair(now, options, options, seed);

    /// <summary>Two ends of one wire with faults of their own each way.</summary>
    /// <inheritdoc cref="Pair(Func{TimeSpan}, LoopbackOptions, int)"/>
    /// <param name="now">The clock that delays are counted on.</param>
    /// <param name="nearToFar">The faults of what the near end sends.</param>
    /// <param name="farToNear">The faults of what the far end sends.</param>
    /// <param name="seed">Decides which datagrams they hit; each direction has its own luck.</param>
    public static (LoopbackLink Near, LoopbackLink Far) Pair(
        Func<TimeSpan> now, LoopbackOptions nearToFar, LoopbackOptions farToNear, int seed)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(nearToFar);
        ArgumentNullException.ThrowIfNull(farToNear);
        foreach (var problem in nearToFar.Problems().Concat(farToNear.Problems()))
        {
            throw new ArgumentException(problem);
        }

        var there = new LoopbackWire(nearToFar, unchecked(seed * 2));
        var back = new LoopbackWire(farToNear, unchecked((seed * 2) + 1));
        var near = new LoopbackLink("loopback:near", there, back, now);
        return (near, new LoopbackLink("loopback:far", back, there, now));
    }

    /// <inheritdoc/>
    public int Receive(Span<byte> into)
    {
        var count = _incoming.Receive(into, _now());
        Counters = count > 0 ? Counters.Received(count) : Counters;
        return count;
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> frames)
    {
        var isTaken = _outgoing.Send(frames, _now());
        Counters = isTaken ? Counters.Sent(frames.Length) : Counters.Dropped(frames.Length);
    }

    /// <summary>Nothing to release; the other end stays usable.</summary>
    public void Dispose()
    {
    }
}
