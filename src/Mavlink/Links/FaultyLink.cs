namespace DroneSeal.Mavlink;

/// <summary>A link that behaves badly on purpose: loses, delays, repeats and reorders what goes over another
/// one. For trials over real sockets; on a stream what is lost is whatever arrived together.</summary>
public sealed class FaultyLink : ILink
{
    private readonly ILink _inner;
    private readonly Func<TimeSpan> _now;
    private readonly LoopbackWire _outgoing;
    private readonly LoopbackWire _incoming;
    private readonly byte[] _buffer = new byte[MavlinkParser.LargestWrite];

    /// <summary>Takes over a link.</summary>
    /// <param name="inner">Disposed of with this one.</param>
    /// <param name="now">The clock that delays are counted on.</param>
    /// <param name="options">The faults, the same both ways.</param>
    /// <param name="seed">Decides what they hit.</param>
    /// <exception cref="ArgumentException">The options have problems.</exception>
    public FaultyLink(ILink inner, Func<TimeSpan> now, LoopbackOptions options, int seed)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var problem in options.Problems())
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _inner = inner;
        _now = now;
        _outgoing = new LoopbackWire(options, unchecked(seed * 2));
        _incoming = new LoopbackWire(options, unchecked((seed * 2) + 1));
    }

    /// <inheritdoc/>
    public string Uri => _inner.Uri;

    /// <inheritdoc/>
    public bool IsUp => _inner.IsUp;

    /// <inheritdoc/>
    public string Problem => _inner.Problem;

    /// <inheritdoc/>
    public LinkCounters Counters => _inner.Counters;

    /// <summary>While true, everything is lost both ways.</summary>
    public bool IsCut
    {
        get => _outgoing.IsCut;
        set => (_outgoing.IsCut, _incoming.IsCut) = (value, value);
    }

    /// <inheritdoc/>
    public int Receive(Span<byte> into)
    {
        var now = _now();
        SendDue(now);
        for (var count = _inner.Receive(_buffer); count > 0; count = _inner.Receive(_buffer))
        {
            _incoming.Send(_buffer.AsSpan(0, count), now);
        }

        return _incoming.Receive(into, now);
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> frames)
    {
        var now = _now();
        _outgoing.Send(frames, now);
        SendDue(now);
    }

    /// <inheritdoc/>
    public void Dispose() => _inner.Dispose();

    private void SendDue(TimeSpan now)
    {
        for (var count = _outgoing.Receive(_buffer, now); count > 0; count = _outgoing.Receive(_buffer, now))
        {
            _inner.Send(_buffer.AsSpan(0, count));
        }
    }
}
