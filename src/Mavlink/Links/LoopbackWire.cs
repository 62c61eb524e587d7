namespace DroneSeal.Mavlink;

/// <summary>One direction of a <see cref="LoopbackLink"/>: datagrams under way, each with the time it
/// arrives.</summary>
internal sealed class LoopbackWire
{
    private const int PooledBytes = 2048;
    private readonly LoopbackOptions _options;
    private readonly Random _random;
    private readonly PriorityQueue<(byte[] Bytes, int Count), (TimeSpan DueAt, long Order)> _underWay = new();
    private readonly Stack<byte[]> _free = new();
    private long _order;

    internal LoopbackWire(LoopbackOptions options, int seed)
    {
        _options = options;
        _random = new Random(seed);
    }

    /// <summary>While true, everything put on the wire is lost; what is under way still arrives.</summary>
    internal bool IsCut { get; set; }

    /// <summary>Puts one datagram on the wire; whether it was taken (a lost one was).</summary>
    internal bool Send(ReadOnlySpan<byte> datagram, TimeSpan now)
    {
        // Four draws each time, so that one setting does not change the luck of the others.
        var isLost = _random.NextDouble() < _options.Loss;
        var isTwice = _random.NextDouble() < _options.Duplicates;
        var isHeldBack = _random.NextDouble() < _options.Reordering;
        var heldBackBy = _options.HoldBack * _random.NextDouble();
        var dueAt = now + _options.Delay + (isHeldBack ? heldBackBy : TimeSpan.Zero);
        if (isLost || IsCut)
        {
            return true;
        }

        return Put(datagram, dueAt) && (!isTwice || Put(datagram, dueAt));
    }

    /// <summary>Copies the next datagram that has arrived; 0 when none has.</summary>
    internal int Receive(Span<byte> into, TimeSpan now)
    {
        if (!_underWay.TryPeek(out _, out var next) || next.DueAt > now)
        {
            return 0;
        }

        var (bytes, count) = _underWay.Dequeue();
        var copied = Math.Min(count, into.Length);
        bytes.AsSpan(0, copied).CopyTo(into);
        if (bytes.Length == PooledBytes)
        {
            _free.Push(bytes);
        }

        return copied;
    }

    private bool Put(ReadOnlySpan<byte> datagram, TimeSpan dueAt)
    {
        if (_underWay.Count >= _options.Capacity)
        {
            return false;
        }

        var bytes = datagram.Length > PooledBytes ? new byte[datagram.Length]
            : _free.TryPop(out var pooled) ? pooled : new byte[PooledBytes];
        datagram.CopyTo(bytes);
        _underWay.Enqueue((bytes, datagram.Length), (dueAt, _order++));
        return true;
    }
}
