namespace DroneSeal.Mavlink.Tests;

/// <summary>A link whose both ends are in the test's hands.</summary>
internal sealed class FakeLink : ILink
{
    private readonly Queue<byte[]> _arriving = [];
    private bool _isRepeatDue = true;

    public List<byte[]> Sent { get; } = [];

    public string Uri => "fake:";

    public bool IsUp => true;

    /// <summary>When false, what is sent is not kept, and nothing is allocated.</summary>
    public bool KeepsSent { get; set; } = true;

    public void Arrive(params byte[][] chunks)
    {
        foreach (var chunk in chunks)
        {
            _arriving.Enqueue(chunk);
        }
    }

    /// <summary>Everything that was sent arrives at the other end.</summary>
    public void PassTo(FakeLink other)
    {
        other.Arrive([.. Sent]);
        Sent.Clear();
    }

    /// <summary>Arrives once with each poll, without allocating.</summary>
    public byte[]? Repeated { get; set; }

    public int Receive(Span<byte> into)
    {
        if (Repeated is not null)
        {
            _isRepeatDue = !_isRepeatDue;
            Repeated.CopyTo(into);
            return _isRepeatDue ? 0 : Repeated.Length;
        }
        if (!_arriving.TryDequeue(out var chunk))
        {
            return 0;
        }
        chunk.CopyTo(into);
        return chunk.Length;
    }

    public void Send(ReadOnlySpan<byte> frames)
    {
        if (KeepsSent)
        {
            Sent.Add(frames.ToArray());
        }
    }

    public void Dispose()
    {
    }
}
