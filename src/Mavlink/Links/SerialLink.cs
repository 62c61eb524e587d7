namespace DroneSeal.Mavlink;

/// <summary>A serial port that is opened again when it comes back.</summary>
internal sealed class SerialLink : ILink
{
    private readonly LinkUri _uri;
    private readonly Func<TimeSpan> _now;
    private readonly Backoff _backoff = new();
    private readonly SendTail _tail = new();
    private SerialDevice? _device;

    internal SerialLink(LinkUri uri, Func<TimeSpan> now)
    {
        _uri = uri;
        _now = now;
        Uri = uri.ToString();
    }

    /// <inheritdoc/>
    public string Uri { get; }

    /// <inheritdoc/>
    public bool IsUp => _device is not null;

    /// <inheritdoc/>
    public string Problem { get; private set; } = "not opened yet";

    /// <inheritdoc/>
    public LinkCounters Counters { get; private set; }

    /// <inheritdoc/>
    public int Receive(Span<byte> into)
    {
        if (!Open())
        {
            return 0;
        }

        Flush();
        var count = _device!.Read(into);
        Counters = count > 0 ? Counters.Received(count) : Counters;
        DropIfGone();
        return count;
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> frames)
    {
        var taken = Open() && Flush() ? _device!.Write(frames) : 0;
        if (taken > 0)
        {
            _tail.Keep(frames[taken..]);
            Counters = Counters.Sent(frames.Length);
        }
        else
        {
            Counters = Counters.Dropped(frames.Length);
        }

        DropIfGone();
    }

    /// <inheritdoc/>
    public void Dispose() => _device?.Dispose();

    private bool Open()
    {
        if (_device is not null)
        {
            return true;
        }

        var now = _now();
        if (!_backoff.IsDue(now))
        {
            return false;
        }

        _device = SerialDevice.TryOpen(_uri.Host, _uri.Number, out var problem);
        Problem = problem;
        if (_device is null)
        {
            _backoff.Failed(now);
            return false;
        }

        _tail.Clear();
        _backoff.Succeeded();
        Counters = Counters.Connected();
        return true;
    }

    // Whether nothing of earlier frames waits any more.
    private bool Flush()
    {
        if (_tail.Count > 0)
        {
            _tail.Took(_device!.Write(_tail.Waiting));
        }

        return _tail.Count == 0;
    }

    private void DropIfGone()
    {
        if (_device is { IsOpen: false })
        {
            Problem = _device.Problem;
            _device.Dispose();
            _device = null;
            _backoff.Failed(_now());
        }
    }
}
