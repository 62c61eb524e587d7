using DroneSeal.Mavlink;

namespace DroneSeal.Host.Flying;

/// <summary>A link that loses: all of it while it is cut, a share of it otherwise, both ways. For kill
/// tests.</summary>
/// <param name="inner">The real one; disposed of with this.</param>
/// <param name="seed">Of what is lost.</param>
internal sealed class FaultyLink(ILink inner, int seed) : ILink
{
#pragma warning disable CA5394 // Which packet is lost need not be a secret.
    private readonly Random _random = new(seed);

    public string Uri => inner.Uri;

    public bool IsUp => inner.IsUp;

    public string Problem => inner.Problem;

    public LinkCounters Counters => inner.Counters;

    /// <summary>Whether nothing passes.</summary>
    internal bool IsCut { get; set; }

    /// <summary>Share of what is lost, 0..1; a datagram or one sending is lost as a whole.</summary>
    internal double Loss { get; set; }

    public int Receive(Span<byte> into)
    {
        int count;
        do
        {
            count = inner.Receive(into);
        }
        while (count > 0 && IsLost());
        return count;
    }

    public void Send(ReadOnlySpan<byte> frames)
    {
        if (!IsLost())
        {
            inner.Send(frames);
        }
    }

    public void Dispose() => inner.Dispose();

    private bool IsLost() => IsCut || (Loss > 0 && _random.NextDouble() < Loss);
#pragma warning restore CA5394
}
