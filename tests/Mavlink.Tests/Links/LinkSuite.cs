using DroneSeal.Tests;

namespace DroneSeal.Mavlink.Tests.Links;

/// <summary>What every link over the system promises; two ends of it, on this machine.</summary>
public abstract class LinkSuite : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly byte[] _buffer = new byte[65_535];

    internal ManualClock Clock => _clock;

    internal byte[] Buffer => _buffer;

    /// <summary>The end that speaks first.</summary>
    protected abstract ILink Near { get; }

    /// <summary>The end that answers.</summary>
    protected abstract ILink Far { get; }

    [Fact]
    public void BytesPassBothWays()
    {
        Connect();
        Near.Send([10, 11]);
        Assert.Equal([10, 11], ReceiveOn(Far, 2));
        Far.Send([20, 21, 22]);

        Assert.Equal([20, 21, 22], ReceiveOn(Near, 3));
        Assert.True(Near.IsUp);
        Assert.True(Far.IsUp);
        Assert.Empty(Near.Problem);
        Assert.Equal(1, Far.Counters.Connections);
    }

    [Fact]
    public void WhenNothingWaitsReceivingReturnsNothingAndAllocatesNothing()
    {
        Connect();
        Pump(Near, Far, 200);
        var received = 0;

        Assert.Equal(0, Allocations.Of(() =>
        {
            Pump(Near, Far, 200);
            for (var i = 0; i < 1000; i++)
            {
                received += Near.Receive(_buffer);
            }
        }));
        Assert.Equal(0, received);
    }

    /// <summary>Ends both links.</summary>
    public void Dispose()
    {
        Near.Dispose();
        Far.Dispose();
        DisposeMore();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whatever else the suite opened.</summary>
    protected virtual void DisposeMore()
    {
    }

    /// <summary>Sends until the first bytes have gone both ways.</summary>
    protected void Connect()
    {
        Assert.True(Until(() =>
        {
            Near.Send([1]);
            return Far.Receive(_buffer) > 0;
        }));
        Assert.True(Until(() =>
        {
            Far.Send([2]);
            return Near.Receive(_buffer) > 0;
        }));
        while (Far.Receive(_buffer) > 0 || Near.Receive(_buffer) > 0)
        {
            // What was sent before the other end was there.
        }
    }

    /// <summary>Tries until it is so; the tries are bounded and each advances the clock.</summary>
    protected bool Until(Func<bool> isSo)
    {
        for (var i = 0; i < 200_000; i++)
        {
            if (isSo())
            {
                return true;
            }

            Clock.AdvanceMilliseconds(1);
            Thread.Yield();
        }

        return false;
    }

    /// <summary>Receives until so many bytes have come.</summary>
    protected byte[] ReceiveOn(ILink link, int bytes)
    {
        var received = new List<byte>();
        Until(() =>
        {
            received.AddRange(_buffer.AsSpan(0, link.Receive(_buffer)));
            return received.Count >= bytes;
        });
        return [.. received];
    }

    private void Pump(ILink from, ILink to, int datagrams)
    {
        Span<byte> datagram = stackalloc byte[32];
        for (var i = 0; i < datagrams; i++)
        {
            from.Send(datagram);
            for (var tries = 0; tries < 200_000 && to.Receive(_buffer) == 0; tries++)
            {
                Thread.Yield();
            }
        }
    }
}
