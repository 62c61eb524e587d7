using DroneSeal.Tests;

namespace DroneSeal.Mavlink.Tests.Links;

public sealed class LoopbackLinkTests
{
    private readonly ManualClock _clock = new();
    private readonly byte[] _buffer = new byte[65_535];

    [Fact]
    public void OnAPerfectWireEveryDatagramArrivesOnceInOrder()
    {
        var (near, far) = LoopbackLink.Pair(() => _clock.Now);
        near.Send([1]);
        near.Send([2, 3]);

        Assert.Equal(1, far.Receive(_buffer));
        Assert.Equal(2, far.Receive(_buffer));
        Assert.Equal(0, far.Receive(_buffer));
        Assert.Equal(0, near.Receive(_buffer));
        Assert.Equal(3, far.Counters.BytesReceived);
    }

    [Theory]
    [InlineData(499.999, 0)]
    [InlineData(500, 1)]
    public void ADelayedDatagramArrivesWhenItIsDue(double waitedMilliseconds, int expected)
    {
        var (near, far) = Pair(new LoopbackOptions { Delay = TimeSpan.FromMilliseconds(500) }, 1);
        near.Send([9]);
        _clock.AdvanceMilliseconds(waitedMilliseconds);

        Assert.Equal(expected, far.Receive(_buffer));
    }

    [Fact]
    public void TheLossIsTheOneAskedFor()
    {
        var (near, far) = Pair(new LoopbackOptions { Loss = 0.3, Capacity = 100_000 }, 2);
        Assert.InRange(SendAndCount(near, far, 10_000), 6_850, 7_150);
    }

    [Fact]
    public void DuplicatesAreAsManyAsAskedFor()
    {
        var (near, far) = Pair(new LoopbackOptions { Duplicates = 0.2, Capacity = 100_000 }, 3);
        Assert.InRange(SendAndCount(near, far, 10_000), 11_800, 12_200);
    }

    [Fact]
    public void WithReorderingSomeDatagramsAreOvertakenAndNoneLost()
    {
        var (near, far) = Pair(new LoopbackOptions { Reordering = 0.3 }, 4);
        var order = new List<byte>();
        for (byte i = 0; i < 100; i++)
        {
            near.Send([i]);
            _clock.AdvanceMilliseconds(5);
        }

        _clock.AdvanceMilliseconds(1000);
        while (far.Receive(_buffer) > 0)
        {
            order.Add(_buffer[0]);
        }

        Assert.NotEqual(order.Order(), order);
        Assert.Equal(Enumerable.Range(0, 100), order.Order().Select(value => (int)value));
    }

    [Fact]
    public void WithTheSameSeedTheSameDatagramsAreLost()
    {
        var options = new LoopbackOptions { Loss = 0.5 };
        Assert.Equal(Survivors(options, 5), Survivors(options, 5));
        Assert.NotEqual(Survivors(options, 5), Survivors(options, 6));
    }

    [Fact]
    public void ACutEndIsMuteUntilItIsMended()
    {
        var (near, far) = LoopbackLink.Pair(() => _clock.Now);
        near.IsCut = true;
        near.Send([1]);
        far.Send([2]);
        near.IsCut = false;
        near.Send([3]);

        Assert.Equal(1, near.Receive(_buffer));
        Assert.Equal(1, far.Receive(_buffer));
        Assert.Equal(3, _buffer[0]);
        Assert.Equal(0, far.Receive(_buffer));
    }

    [Fact]
    public void AFullWireDropsAndCounts()
    {
        var (near, _) = Pair(new LoopbackOptions { Capacity = 2 }, 7);
        near.Send([1]);
        near.Send([2]);
        near.Send([3, 3]);

        Assert.Equal(2, near.Counters.BytesDropped);
    }

    [Fact]
    public void OnceWarmNothingIsAllocated()
    {
        var (near, far) = Pair(new LoopbackOptions { Loss = 0.1, Duplicates = 0.1 }, 8);
        SendAndCount(near, far, 2_000);
        var allocated = Allocations.Of(() => SendAndCount(near, far, 2_000));

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void ImpossibleOptionsAreRefused() => Assert.Throws<ArgumentException>(
        () => Pair(new LoopbackOptions { Loss = double.NaN }, 9));

    private (LoopbackLink Near, LoopbackLink Far) Pair(LoopbackOptions options, int seed) =>
        LoopbackLink.Pair(() => _clock.Now, options, seed);

    private int SendAndCount(LoopbackLink near, LoopbackLink far, int datagrams)
    {
        var count = 0;
        ReadOnlySpan<byte> datagram = [1, 2, 3];
        for (var i = 0; i < datagrams; i++)
        {
            near.Send(datagram);
            while (far.Receive(_buffer) > 0)
            {
                count++;
            }
        }

        return count;
    }

    private List<byte> Survivors(LoopbackOptions options, int seed)
    {
        var (near, far) = Pair(options, seed);
        var survivors = new List<byte>();
        for (byte i = 0; i < 100; i++)
        {
            near.Send([i]);
        }

        while (far.Receive(_buffer) > 0)
        {
            survivors.Add(_buffer[0]);
        }

        return survivors;
    }
}
